using System;

namespace CsLaw.Guards;

/// <summary>A declaration that a destination is covered by a lawful route (PIPL 38(1)). Bindable from configuration.</summary>
/// <remarks>
/// The declaration opens the host, it does not prove the route: keep the filing under the reference. Notice, separate consent (PIPL 39) and
/// impact assessment (PIPL 55) are asked for beside it, also with an exemption.
/// </remarks>
public sealed record DeclaredTransferRoute
{
    /// <summary>The destination: a host or a suffix, written as in <see cref="CrossBorderTransferOptions.AllowedHosts"/>.</summary>
    public string Host { get; init; } = "";

    /// <summary>The route. One must be named.</summary>
    public TransferRoute Route { get; init; }

    /// <summary>
    /// Where the evidence is: the number of the filed contract, assessment or certificate, or the article of the exemption. Without a
    /// reference the route stays closed.
    /// </summary>
    public string Reference { get; init; } = "";

    /// <summary>Whether the declaration is complete: a known route with a reference. One that is not opens nothing.</summary>
    internal bool Opens => Enum.IsDefined(Route) && !string.IsNullOrWhiteSpace(Reference);
}
