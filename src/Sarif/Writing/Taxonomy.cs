using System;
using System.Collections.Generic;

namespace CsLaw.Sarif;

/// <summary>A classification that rules and results of a log point into (SARIF 2.1.0 § 3.19.3).</summary>
/// <param name="Name">The name that references use: <c>CSL</c>, <c>PIPL</c>, <c>CWE</c>.</param>
/// <param name="Guid">Its identity, made from name and version.</param>
/// <param name="Version">The version of what is classified, null if there is but one.</param>
/// <param name="Organization">Who publishes it.</param>
/// <param name="Title">Its full title.</param>
/// <param name="Description">What the taxa are.</param>
/// <param name="Address">Where it is published.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="Taxa">Its entries, in their own order.</param>
internal sealed record Taxonomy(
    string Name,
    Guid Guid,
    string? Version,
    string Organization,
    string Title,
    string Description,
    string Address,
    Language Language,
    IReadOnlyList<Taxon> Taxa);
