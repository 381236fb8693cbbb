using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Benchmarks.Engines;

/// <summary>Something whose cost over a corpus is measured.</summary>
/// <param name="Name">How it is called on the command line and in the results.</param>
/// <param name="Version">The version of the package it comes from; empty for what this repository builds.</param>
/// <param name="Analyzers">Its analyzers, loaded when asked for; an empty array is the compiler alone.</param>
internal sealed record Engine(string Name, string Version, Func<ImmutableArray<DiagnosticAnalyzer>> Analyzers)
{
    /// <summary>Name and version.</summary>
    public string Title => Version.Length == 0 ? Name : $"{Name} {Version}";
}
