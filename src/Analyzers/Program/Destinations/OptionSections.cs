using System;
using System.Collections.Generic;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>
/// Which section of the configuration a type of options is bound to: <c>services.Configure&lt;MailOptions&gt;(configuration.GetSection("Mail"))</c>,
/// <c>AddOptions&lt;MailOptions&gt;().BindConfiguration("Mail")</c>, <c>GetSection("Mail").Get&lt;MailOptions&gt;()</c>, <c>.Bind(options)</c>; the whole
/// configuration is the section with the empty key: <c>services.Configure&lt;AppSettings&gt;(configuration)</c>.
/// </summary>
internal sealed class OptionSections
{
    private static readonly NameSet s_names = new("GetSection", "GetRequiredSection", "BindConfiguration", "Configure");

    private readonly ProgramSources _sources;
    private readonly ProgramIndex _program;
    private readonly Lazy<Dictionary<ISymbol, string?>> _sections;

    public OptionSections(ProgramSources sources, ProgramIndex program)
    {
        _sources = sources;
        _program = program;
        _sections = new(Collect);
    }

    /// <summary>The section's key, or null. A type that is bound to two different sections has none.</summary>
    public string? Of(INamedTypeSymbol? type) => type is not null && _sections.Value.TryGetValue(type, out string? section) ? section : null;

    private Dictionary<ISymbol, string?> Collect()
    {
        var sections = new Dictionary<ISymbol, string?>(SymbolEqualityComparer.Default);
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

                SemanticModel model = _sources.Model(tree);
                if (Key(access, arguments[0].Expression, model) is { } key && Bound(call, access, model) is { } type)
                    sections[type] = sections.TryGetValue(type, out string? known) && known != key ? null : key;
            }
        }

        return sections;
    }

    /// <summary>The key of the section that a call names; empty where it binds the whole configuration.</summary>
    private static string? Key(MemberAccessExpressionSyntax access, ExpressionSyntax argument, SemanticModel model) =>
        access.Name.Identifier.ValueText != "Configure" ? model.GetConstantValue(argument) is { HasValue: true, Value: string key } ? key : null
            : access.Name is GenericNameSyntax && model.GetTypeInfo(argument).Type is { Name: "IConfiguration" or "IConfigurationRoot" or "ConfigurationManager" } ? ""
            : null;

    /// <summary>The type that takes its values from the section.</summary>
    private static ITypeSymbol? Bound(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, SemanticModel model)
    {
        // AddOptions<T>().BindConfiguration("…"), AddOptions<T>().Bind(configuration.GetSection("…"))
        if (access.Name.Identifier.ValueText == "BindConfiguration")
            return TypeArgument(model.GetTypeInfo(access.Expression).Type);
        if (access.Name is GenericNameSyntax { Identifier.ValueText: "Configure" })
            return model.GetSymbolInfo(call).Symbol is IMethodSymbol { TypeArguments.Length: 1 } configure ? configure.TypeArguments[0] : null;
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
