using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.PersonalData.Fluent;

/// <summary>
/// The types and methods of one file that may hold chains of configuring calls, as their declarations look. Read from syntax once; only names are
/// kept, so that a file nobody edits is not read again for the next compilation.
/// </summary>
internal sealed class FluentDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, FluentDeclarations> s_files = new();

    private FluentDeclarations(ImmutableArray<string> types, ImmutableArray<(string Type, string Method)> methods)
    {
        Types = types;
        Methods = methods;
    }

    /// <summary>Metadata names of types with a base and a name of those that configure.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>Methods that take a builder, with the metadata name of their type.</summary>
    public ImmutableArray<(string Type, string Method)> Methods { get; }

    public static FluentDeclarations Of(SyntaxTree tree) => s_files.GetValue(tree, Read);

    private static FluentDeclarations Read(SyntaxTree tree)
    {
        var types = ImmutableArray.CreateBuilder<string>();
        var methods = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (SyntaxNode node in WrittenDeclarations.Of(tree.GetRoot()))
        {
            if (node is TypeDeclarationSyntax { BaseList: not null } type && FluentCalls.MayBeConfiguration(type.Identifier.ValueText))
                types.Add(MetadataName(type));
            else if (node is MethodDeclarationSyntax { Parent: TypeDeclarationSyntax owner } method && FluentCalls.MayTakeBuilder(method.Identifier.ValueText) && TakesBuilder(method))
                methods.Add((MetadataName(owner), method.Identifier.ValueText));
        }

        return new FluentDeclarations(types.ToImmutable(), methods.ToImmutable());
    }

    private static bool TakesBuilder(MethodDeclarationSyntax method)
    {
        foreach (ParameterSyntax parameter in method.ParameterList.Parameters)
        {
            if (parameter.Type is { } type && FluentCalls.Is(FluentWord.Builder, LastName(type)))
                return true;
        }

        return false;
    }

    private static string LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        _ => "",
    };

    /// <summary>The full name as metadata writes it: <c>Shop.Orders+Rules`1</c>.</summary>
    private static string MetadataName(TypeDeclarationSyntax type)
    {
        string name = Own(type);
        SyntaxNode? outer = type.Parent;
        for (; outer is TypeDeclarationSyntax around; outer = outer.Parent)
            name = Own(around) + "+" + name;
        for (; outer is BaseNamespaceDeclarationSyntax around; outer = outer.Parent)
            name = around.Name.ToString().Replace(" ", "") + "." + name;
        return name;
    }

    private static string Own(TypeDeclarationSyntax type) =>
        type.TypeParameterList is { Parameters.Count: > 0 and var arity } ? type.Identifier.ValueText + "`" + arity : type.Identifier.ValueText;
}
