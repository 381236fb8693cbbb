using System;
using System.Collections.Generic;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>
/// Which section of the configuration a type of options is bound to: <c>services.Configure&lt;MailOptions&gt;(configuration.GetSection("Mail"))</c>,
/// <c>AddOptions&lt;MailOptions&gt;().BindConfiguration("Mail")</c>, <c>GetSection("Mail").Get&lt;MailOptions&gt;()</c>, <c>.Bind(options)</c>.
/// </summary>
internal sealed class OptionSections
{
    private static readonly NameSet s_names = new("GetSection", "GetRequiredSection", "BindConfiguration");

    private readonly Compilation _compilation;
    private readonly ProgramIndex _program;
    private readonly Lazy<Dictionary<ISymbol, string>> _sections;

    public OptionSections(Compilation compilation, ProgramIndex program)
    {
        _compilation = compilation;
        _program = program;
        _sections = new(Collect);
    }

    /// <summary>The section's key, or null. A type that is bound to two different sections has none.</summary>
    public string? Of(INamedTypeSymbol? type) => type is not null && _sections.Value.TryGetValue(type, out string? section) && section.Length > 0 ? section : null;

    private Dictionary<ISymbol, string> Collect()
    {
        var sections = new Dictionary<ISymbol, string>(SymbolEqualityComparer.Default);
        foreach ((SyntaxTree tree, FileIndex file) in _program.Files)
        {
            if (!file.Writes(s_names))
                continue;
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: > 0 } arguments } call
                    || !s_names.Contains(access.Name.Identifier.ValueText))
                {
                    continue;
                }

#pragma warning disable RS1030 // Options are bound in other files than those that read them; the host answers from its cache.
                SemanticModel model = _compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                if (model.GetConstantValue(arguments[0].Expression) is { HasValue: true, Value: string key } && Bound(call, access, model) is { } type)
                    sections[type] = sections.TryGetValue(type, out string? known) && known != key ? "" : key;
            }
        }

        return sections;
    }

    /// <summary>The type that takes its values from the section.</summary>
    private static ITypeSymbol? Bound(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, SemanticModel model)
    {
        // AddOptions<T>().BindConfiguration("…"), AddOptions<T>().Bind(configuration.GetSection("…"))
        if (access.Name.Identifier.ValueText == "BindConfiguration")
            return TypeArgument(model.GetTypeInfo(access.Expression).Type);
        switch (call.Parent)
        {
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer }:
                return model.GetSymbolInfo(outer).Symbol is not IMethodSymbol method ? null
                    : method.Name == "Configure" && method.TypeArguments.Length == 1 ? method.TypeArguments[0]
                    : method.Name == "Bind" ? TypeArgument(method.ReturnType) ?? TypeArgument(method.ReceiverType)
                    : null;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Get", Parent: InvocationExpressionSyntax get }:
                return model.GetSymbolInfo(get).Symbol is IMethodSymbol { TypeArguments.Length: 1 } generic ? generic.TypeArguments[0] : null;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Bind", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } bound } }:
                return model.GetTypeInfo(bound[0].Expression).Type;
            default:
                return null;
        }
    }

    private static ITypeSymbol? TypeArgument(ITypeSymbol? builder) => builder is INamedTypeSymbol { Arity: 1, Name: "OptionsBuilder" } named ? named.TypeArguments[0] : null;
}
