using CsLaw.Tool.Data;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.Commands.Lists;

/// <summary>What the user asked <c>explain --data</c> to do.</summary>
/// <param name="Paths">Solutions, projects, folders.</param>
/// <param name="Format">The form of the list.</param>
/// <param name="Minimum">The least confidence that is listed.</param>
/// <param name="All">Whether methods, parameters and locals are listed too.</param>
/// <param name="File">Where the list goes, as written; null for the standard output.</param>
/// <param name="Quiet">Only the list and what could not be read.</param>
internal sealed record DataOptions(
    IReadOnlyList<string> Paths,
    DataFormat Format,
    Confidence Minimum,
    bool All,
    string? File,
    bool Quiet);
