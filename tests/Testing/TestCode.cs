using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Testing;

/// <summary>The code of one test: sources, additional files, options, and how it is compiled.</summary>
public sealed record TestCode
{
    /// <summary>Usings that a web project has without writing them.</summary>
    public const string WebUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    /// <summary>Sources by file name, without marks.</summary>
    public ImmutableArray<(string Path, string Text)> Sources { get; init; } = [];

    /// <summary>Additional files by path.</summary>
    public ImmutableArray<(string Path, string Text)> AdditionalFiles { get; init; } = [];

    /// <summary>Additional files that are more than their text: what a host hands to its analyzers.</summary>
    public ImmutableArray<AdditionalText> HostFiles { get; init; } = [];

    /// <summary>The analyzers run side by side, as they do in a build.</summary>
    public bool IsConcurrent { get; init; } = true;

    /// <summary>Options for every file, as an .editorconfig at the root would give them.</summary>
    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Options for single files by path, as a section of an .editorconfig would give them; they win over those for every file.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> FileOptions { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    /// <summary>What the sources are compiled against, besides the web framework.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = Testing.References.Web;

    /// <summary>Errors of the compiler are part of the test.</summary>
    public bool MayNotCompile { get; init; }

    /// <summary>Top-level statements make it an executable.</summary>
    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The compilation of the sources.</summary>
    public CSharpCompilation Compile()
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
        IEnumerable<SyntaxTree> trees = Sources.Prepend(("GlobalUsings.cs", WebUsings))
            .Select(s => CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(s.Item2, System.Text.Encoding.UTF8), parse, s.Item1));
        return CSharpCompilation.Create("Test", trees, References, new CSharpCompilationOptions(OutputKind, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The diagnostics of the analyzers over the code, in the order of their places.</summary>
    /// <exception cref="InvalidOperationException">The code does not compile though the test does not say so, or an analyzer threw.</exception>
    public async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(IEnumerable<DiagnosticAnalyzer> analyzers, CancellationToken cancellation = default)
    {
        CSharpCompilation compilation = Compile();
        if (!MayNotCompile)
        {
            Diagnostic[] errors = compilation.GetDiagnostics(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
            if (errors.Length > 0)
                throw new InvalidOperationException("The test's code does not compile:\n" + string.Join("\n", errors.Select(e => e.ToString())));
        }

        ImmutableArray<Diagnostic> diagnostics = await AnalyzerRun.FindingsAsync(compilation, analyzers, AnalyzerOptions(), IsConcurrent, cancellation);
        return [.. diagnostics.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>The options that the host would give the analyzers.</summary>
    public AnalyzerOptions AnalyzerOptions() =>
        new([.. AdditionalFiles.Select(f => (AdditionalText)new TestAdditionalText(f.Path, f.Text)), .. HostFiles], new TestOptionsProvider(Options, FileOptions));
}
