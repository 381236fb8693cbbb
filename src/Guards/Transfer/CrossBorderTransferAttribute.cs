using System;

namespace CsLaw.Guards;

/// <summary>
/// Declares the lawful route on which a client or method sends personal information out of mainland China (PIPL 38(1), CSL 39). Evidence
/// for reviewers and analyzers; the guard takes it up too, for the host named, with
/// <see cref="CrossBorderTransferOptions.DeclareRoutesOf{TClient}"/>, so that one line says what holds in reviews and at run time.
/// </summary>
/// <remarks>A declaration without reference is incomplete: it opens nothing and stays a finding.</remarks>
/// <example>
/// <code>
/// [CrossBorderTransfer(route: TransferRoute.StandardContract, reference: "SC-2026-0012", Host = "api.partner.example")]
/// public sealed class PartnerClient(HttpClient http)
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public sealed class CrossBorderTransferAttribute : Attribute
{
    /// <summary>Declares the route.</summary>
    /// <param name="route">The route. One must be named.</param>
    /// <param name="reference">Where its evidence is: the number of the filed contract, assessment or certificate.</param>
    /// <param name="exemption">Which exemption, with <see cref="TransferRoute.Exemption"/>; none with any other.</param>
    /// <exception cref="ArgumentOutOfRangeException">The route or the exemption is not defined.</exception>
    /// <exception cref="ArgumentException">An exemption beside another route, or that route without one.</exception>
    public CrossBorderTransferAttribute(
        TransferRoute route, string reference = "", TransferExemption exemption = TransferExemption.None)
    {
        if (!Enum.IsDefined(route))
            throw new ArgumentOutOfRangeException(nameof(route), route, "Not a route of PIPL 38.");
        if (!Enum.IsDefined(exemption))
            throw new ArgumentOutOfRangeException(nameof(exemption), exemption, "Not an exemption of the 2024 provisions.");
        if ((route == TransferRoute.Exemption) != (exemption != TransferExemption.None))
            throw new ArgumentException("An exemption is named with TransferRoute.Exemption, and only there.", nameof(exemption));
        ArgumentNullException.ThrowIfNull(reference);
        Route = route;
        Reference = reference;
        Exemption = exemption;
    }

    /// <summary>The route.</summary>
    public TransferRoute Route { get; }

    /// <summary>Where its evidence is; empty while the declaration is incomplete.</summary>
    public string Reference { get; }

    /// <summary>The exemption; <see cref="TransferExemption.None"/> beside any other route.</summary>
    public TransferExemption Exemption { get; }

    /// <summary>
    /// The destination, written as in <see cref="CrossBorderTransferOptions.AllowedHosts"/>; null where the declaration is for reviewers
    /// alone.
    /// </summary>
    public string? Host { get; set; }
}
