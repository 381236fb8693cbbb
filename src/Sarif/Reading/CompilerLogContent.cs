using System.Collections.Generic;

namespace CsLaw.Sarif;

/// <summary>What a compiler's error log says about our rules.</summary>
/// <param name="Findings">The findings of rules <c>CSLnnnn</c>, in the order of the log, with absolute paths.</param>
/// <param name="Language">The language the compiler spoke.</param>
public sealed record CompilerLogContent(IReadOnlyList<Finding> Findings, Language Language)
{
    /// <summary>
    /// Whether the analyzers saw the whole program: false where the compiler found errors in the language, after which it stops before or amid the
    /// analysis, or where one of our analyzers failed. A warning that the user made an error does not count.
    /// </summary>
    public bool AnalysisCompleted { get; init; } = true;
}
