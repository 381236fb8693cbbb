using System.Collections.Generic;

namespace CsLaw.Sarif;

/// <summary>What one of our logs says.</summary>
/// <param name="Findings">The findings in the order of the log, with paths relative to the root; a file outside it is <c>../</c> and its name.</param>
/// <param name="Fingerprints">The mark of each finding, in the same order.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="LawVersion">The numbering of the law it speaks, 2025 or 2016.</param>
/// <param name="ToolVersion">The version of the analyzers that made it.</param>
/// <param name="Category">What tells it from other runs of a commit, null if nothing.</param>
/// <param name="ExecutionSuccessful">Whether the analysis ran to its end.</param>
/// <param name="Projects">The projects analysed, relative to the root; empty where the log does not say.</param>
/// <param name="Sources">The lines that the log quotes.</param>
public sealed record SarifLogContent(
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Fingerprints,
    Language Language,
    int LawVersion,
    string ToolVersion,
    string? Category,
    bool ExecutionSuccessful,
    IReadOnlyList<string> Projects,
    ISourceText Sources)
{
    /// <summary>The grounds that endpoints declare, in the order of their places.</summary>
    public IReadOnlyList<DeclaredGround> Grounds { get; init; } = [];

    /// <summary>The options to write these findings again.</summary>
    /// <param name="root">The folder that <c>%SRCROOT%</c> stands for on this machine.</param>
    public LogOptions Options(string root) =>
        new(root, Language, LawVersion, ToolVersion) { Category = Category, ExecutionSuccessful = ExecutionSuccessful, Projects = Projects, Grounds = Grounds };
}
