using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Contract;

/// <summary>Code of a web project that references the guard library, as the samples and the pages are.</summary>
internal static class WebCode
{
    /// <summary>A partial method without a body, which the generator of logging methods would write; generators do not run here.</summary>
    private const string PartialWithoutBody = "CS8795";

    /// <summary>ASP.NET Core and CsLaw.Guards.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
        Testing.References.Web.Add(MetadataReference.CreateFromFile(typeof(CsLaw.Guards.Redact).Assembly.Location));

    /// <summary>The sources as one project, which is a program if one of them has statements at its top. What generators write is not there.</summary>
    public static TestCode Of(params (string Path, string Text)[] sources) => new()
    {
        Sources = [.. sources],
        References = References,
        OutputKind = sources.Any(source => HasTopLevelStatements(source.Text)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        MayNotCompile = true,
    };

    /// <summary>What the compiler finds wrong, apart from the bodies that a generator would write.</summary>
    public static ImmutableArray<Diagnostic> Errors(TestCode code) =>
        [.. code.Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != PartialWithoutBody)];

    private static bool HasTopLevelStatements(string text) => CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
}
