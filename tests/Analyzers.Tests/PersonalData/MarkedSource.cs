using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>A compiled source in which <c>/*!*/</c> stands before the name of the declaration that a test asks about.</summary>
internal sealed class MarkedSource
{
    private const string Marker = "/*!*/";

    private static readonly MetadataReference[] s_references =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll"))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray();

    private static readonly SyntaxTree s_usings = Parse(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel;
        global using System.ComponentModel.DataAnnotations;
        global using System.ComponentModel.DataAnnotations.Schema;
        global using System.Text.Json.Serialization;
        global using System.Threading;
        global using System.Threading.Tasks;
        """);

    private readonly SyntaxTree _tree;

    public MarkedSource(string source, PersonalDataSettings? settings = null, bool mayNotCompile = false)
    {
        _tree = Parse(source);
        Compilation = CSharpCompilation.Create(
            "Marked", [s_usings, Stubs.Tree, _tree], s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        string[] errors = Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).ToArray();
        Assert.True(mayNotCompile || errors.Length == 0, string.Join(Environment.NewLine, errors));
        Model = new PersonalDataModel(Compilation, settings ?? PersonalDataSettings.Empty);
    }

    public CSharpCompilation Compilation { get; }

    public PersonalDataModel Model { get; }

    /// <summary>The symbol declared at the marker.</summary>
    public ISymbol Symbol
    {
        get
        {
            int at = _tree.ToString().IndexOf(Marker, StringComparison.Ordinal);
            SemanticModel semantics = Compilation.GetSemanticModel(_tree);
            for (SyntaxNode? node = _tree.GetRoot().FindToken(at + Marker.Length).Parent; node is not null; node = node.Parent)
            {
                if (semantics.GetDeclaredSymbol(node) is { } symbol)
                    return symbol;
            }

            throw new InvalidOperationException("No declaration at the marker.");
        }
    }

    /// <summary>The classification at the marker as <c>confidence taxon sign</c>, or <c>-</c> for none.</summary>
    public string Answer() => Describe(Model.Classify(Symbol));

    public INamedTypeSymbol Type(string metadataName) =>
        Compilation.GetTypeByMetadataName(metadataName) ?? throw new InvalidOperationException(metadataName + " is not in the source.");

    /// <summary>What a type carries as <c>Type.Member:taxon</c>, in order.</summary>
    public IEnumerable<string> Carried(ITypeSymbol type) =>
        Model.Carries(type).Select(carried => carried.Member.ContainingType.Name + "." + carried.Member.Name + ":" + carried.Classification.Taxon.Id);

    public static string Describe(Classification? classification) =>
        classification is null ? "-" : $"{classification.Confidence} {classification.Taxon.Id} {classification.Sign}";

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse));
}
