using System.Collections.Generic;

namespace CsLaw.Sarif;

/// <summary>An entry of a taxonomy in a log: a provision of a law or a weakness.</summary>
/// <param name="Id">The id inside the taxonomy, e.g. <c>42(1)</c> or <c>532</c>.</param>
/// <param name="Citation">How a text names it, e.g. <c>CSL Art. 42(1)</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Description">What it says.</param>
/// <param name="HelpUri">Where it is published, null for nowhere of its own.</param>
/// <param name="Properties">Further facts, by name.</param>
internal sealed record Taxon(
    string Id, string Citation, string Title, string Description, string? HelpUri, IReadOnlyList<KeyValuePair<string, string>> Properties);
