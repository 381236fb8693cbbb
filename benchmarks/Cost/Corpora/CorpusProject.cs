using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Benchmarks.Corpora;

/// <summary>One compilation of a corpus.</summary>
/// <param name="Compilation">Parsed, not bound.</param>
/// <param name="Options">Configuration and additional files for the analyzers.</param>
internal sealed record CorpusProject(CSharpCompilation Compilation, AnalyzerOptions Options);
