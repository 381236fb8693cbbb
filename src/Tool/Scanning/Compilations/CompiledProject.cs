using System.Collections.Immutable;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning.Configs;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Tool.Scanning.Compilations;

/// <summary>A project as the compiler sees it.</summary>
/// <param name="Compilation">Trees and references; not yet bound.</param>
/// <param name="Options">Additional files and configuration for the analyzers.</param>
/// <param name="Files">Number of sources.</param>
/// <param name="Lines">Number of source lines.</param>
/// <param name="LawVersion">The numbering that the configuration asks for: 2025 or 2016.</param>
/// <param name="Silenced">What the configuration switches off for some files.</param>
/// <param name="Notes">What could not be followed.</param>
/// <param name="Problems">Sources and configuration files that could not be read.</param>
internal sealed record CompiledProject(
    CSharpCompilation Compilation,
    AnalyzerOptions Options,
    int Files,
    int Lines,
    int LawVersion,
    SilencedRules Silenced,
    ImmutableArray<ProjectNote> Notes,
    ImmutableArray<InputProblem> Problems)
{
    /// <summary>What other projects reference: the same without views of the projects it references itself, as each of them has views of its own.</summary>
    public CSharpCompilation Referenced { get; init; } = Compilation;
}
