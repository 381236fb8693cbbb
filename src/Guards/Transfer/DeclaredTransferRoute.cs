using System;
using System.Collections.Generic;

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

    /// <summary>Which exemption, with <see cref="TransferRoute.Exemption"/>; may be left to the reference.</summary>
    public TransferExemption Exemption { get; init; }

    /// <summary>
    /// Members that never leave on this route: names of JSON properties, at any depth, in any case. They are taken out of the body with
    /// their values while it is sent (PIPL 6: as little as the purpose needs).
    /// </summary>
    /// <remarks>
    /// Where <see cref="RemovedFields"/> or <see cref="MaskedFields"/> name any, only JSON can be checked: a request with any other body, a
    /// compressed one, or a query that carries such a name is refused. A value that holds JSON as text is text.
    /// </remarks>
    public IList<string> RemovedFields { get; init; } = [];

    /// <summary>
    /// Members that leave masked: names of JSON properties, at any depth, in any case, with the mask of their value. An object or array is
    /// masked whole. A masked value is still personal data (PIPL 73).
    /// </summary>
    public IDictionary<string, MaskKind> MaskedFields { get; init; } = new Dictionary<string, MaskKind>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the declaration is complete: a known route with a reference. One that is not opens nothing.</summary>
    internal bool Opens => Enum.IsDefined(Route) && !string.IsNullOrWhiteSpace(Reference);
}
