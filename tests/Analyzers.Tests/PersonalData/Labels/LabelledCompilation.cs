using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Tests.PersonalData.Labels;

/// <summary>The labelled symbols, rebuilt as sources of one compilation and classified.</summary>
internal sealed class LabelledCompilation
{
    private const string Usings =
        """
        global using System.ComponentModel;
        global using System.ComponentModel.DataAnnotations;
        global using System.ComponentModel.DataAnnotations.Schema;
        global using System.Runtime.Serialization;
        global using System.Text.Json.Serialization;
        global using System.Xml.Serialization;
        global using Microsoft.AspNetCore.Mvc;
        global using Newtonsoft.Json;
        global using Labels;
        namespace Labels
        {
            public class ExporterHeaderAttribute : System.Attribute { public string? DisplayName { get; set; } }
            public class ImporterHeaderAttribute : System.Attribute { public string? Name { get; set; } }
        }
        namespace Newtonsoft.Json
        {
            public class JsonPropertyAttribute : System.Attribute { public JsonPropertyAttribute(string? name = null) { } public string? PropertyName { get; set; } }
        }
        namespace FreeSql.DataAnnotations
        {
            public class ColumnAttribute : System.Attribute { public string? Name { get; set; } }
        }
        """;

    private readonly CSharpCompilation _compilation;
    private readonly PersonalDataModel _model;

    public LabelledCompilation()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
        var trees = new List<SyntaxTree> { CSharpSyntaxTree.ParseText(Usings, options) };
        foreach (IGrouping<LabelledType, LabelledSymbol> symbols in LabelFiles.Symbols.GroupBy(symbol => symbol.Container))
            trees.Add(CSharpSyntaxTree.ParseText(LabelSource.Write(symbols.Key, symbols.ToArray()), options));
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
        _compilation = CSharpCompilation.Create("Labels", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _model = new PersonalDataModel(_compilation, PersonalDataSettings.Empty);
    }

    /// <summary>What the classifier says at named and above: a taxon id, or <c>none</c>.</summary>
    public string Answer(LabelledSymbol symbol) => Classify(symbol) is { Confidence: >= Confidence.Named } found ? found.Taxon.Id : "none";

    public Classification? Classify(LabelledSymbol symbol) =>
        _model.Classify(Find(symbol) ?? throw new InvalidOperationException(symbol.Repository + " " + symbol.Path + " was not rebuilt."));

    private ISymbol? Find(LabelledSymbol symbol)
    {
        LabelledType container = symbol.Container;
        INamedTypeSymbol? type = _compilation.GetTypeByMetadataName(
            LabelSource.Namespace(container) + "." + container.FullName.Replace('.', '+') + (container.Arity == 0 ? "" : "`" + container.Arity));
        if (type is null)
            return null;
        if (symbol.Method.Length == 0)
            return type.GetMembers(symbol.Name).FirstOrDefault();

        string name = symbol.Method[..symbol.Method.IndexOf('(', StringComparison.Ordinal)].Split('<')[0];
        name = name.Length > 0 && (char.IsLetter(name[0]) || name[0] is '_' or '.') ? name : "Plain";
        int count = symbol.Method.Length;
        foreach (IMethodSymbol method in type.GetMembers(name).OfType<IMethodSymbol>())
        {
            if (symbol.Kind == "method" && method.ReturnsVoid)
                continue;
            ISymbol? found = symbol.Kind switch
            {
                "method" => method,
                "parameter" => method.Parameters.FirstOrDefault(parameter => parameter.Name == symbol.Name),
                _ => Local(method, symbol.Name),
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    private ISymbol? Local(IMethodSymbol method, string name)
    {
        SyntaxNode declaration = method.DeclaringSyntaxReferences.Single().GetSyntax();
        SyntaxNode? local = declaration.DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(variable => variable.Identifier.ValueText == name);
        return local is null ? null : _compilation.GetSemanticModel(local.SyntaxTree).GetDeclaredSymbol(local);
    }
}
