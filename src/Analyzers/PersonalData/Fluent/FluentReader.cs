using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Signs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.PersonalData.Fluent;

/// <summary>Finds the chains of calls that configure members, and reads what each call says. Works on the syntax, so that it also does where a library is not resolved.</summary>
internal sealed class FluentReader
{
    private static readonly ImmutableHashSet<string> s_predicateNoise = ImmutableHashSet.Create(
        "is", "must", "be", "a", "an", "valid", "validate", "match", "matches", "as", "check", "chinese", "china", "cn", "mainland", "format", "rule", "correct");

    private readonly Compilation _compilation;
    private readonly FluentTargets _targets;
    private readonly ImmutableDictionary<ISymbol, MemberSigns>.Builder _signs = ImmutableDictionary.CreateBuilder<ISymbol, MemberSigns>(SymbolEqualityComparer.Default);

    public FluentReader(Compilation compilation)
    {
        _compilation = compilation;
        _targets = new FluentTargets(compilation);
    }

    public ImmutableDictionary<ISymbol, MemberSigns> Read()
    {
        // A partial type or method stands in several files and is read once.
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            FluentDeclarations file = FluentDeclarations.Of(tree);
            foreach (string name in file.Types)
            {
                if (_compilation.Assembly.GetTypeByMetadataName(name) is { } type && seen.Add(type) && ConfiguredType(type) is { } subject)
                    ReadAll(type, subject);
            }

            foreach ((string typeName, string methodName) in file.Methods)
            {
                if (_compilation.Assembly.GetTypeByMetadataName(typeName) is not { } type)
                    continue;
                foreach (ISymbol member in type.GetMembers(methodName))
                {
                    if (member is IMethodSymbol method && seen.Add(method) && TakesBuilder(method))
                        ReadAll(method, null);
                }
            }
        }

        return _signs.ToImmutable();
    }

    /// <summary>The type that a validator or mapping is about.</summary>
    private static INamedTypeSymbol? ConfiguredType(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.TypeArguments.Length == 1 && FluentCalls.Is(FluentWord.Type, current.Name))
                return FluentTargets.Named(current.TypeArguments[0]);
        }

        return null;
    }

    private static bool TakesBuilder(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (FluentCalls.Is(FluentWord.Builder, parameter.Type.Name))
                return true;
        }

        return false;
    }

    private void ReadAll(ISymbol declared, INamedTypeSymbol? subject)
    {
        foreach (SyntaxReference reference in declared.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in reference.GetSyntax().DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
                    Read(call, access, subject);
            }
        }
    }

    private void Read(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, INamedTypeSymbol? subject)
    {
        string name = access.Name.Identifier.ValueText;
        if (Says(call, name, isRule: subject is not null) is not { } said || _targets.Selection(access.Expression) is not { } selection
            || _targets.Resolve(selection, subject) is not { } member)
            return;
        MemberSigns before = _signs.TryGetValue(member, out MemberSigns? known) ? known : MemberSigns.None;
        _signs[member] = before.With(said);
    }

    private static MemberSigns? Says(InvocationExpressionSyntax call, string name, bool isRule)
    {
        ExpressionSyntax? argument = call.ArgumentList.Arguments.Count > 0 ? call.ArgumentList.Arguments[0].Expression : null;
        switch (FluentCalls.Find(name))
        {
            case (FluentWord.Validates, var taxon):
                return MemberSigns.None with { Validated = (name, taxon), IsRule = true };
            case (FluentWord.Pattern, _) when Text(argument) is { } pattern && ContentPattern.TaxonOf(pattern) is { } taxon:
                return MemberSigns.None with { Validated = (name + "(" + pattern + ")", taxon), IsRule = true };
            case (FluentWord.Predicate, _) when argument is IdentifierNameSyntax { Identifier.ValueText: var predicate } && TaxonOf(predicate) is { } taxon:
                return MemberSigns.None with { Suggested = (predicate, taxon) };
            case (FluentWord.Label, _) when Text(argument) is { } label:
                return MemberSigns.None with { Label = label };
            case (FluentWord.Column, _) when Text(argument) is { } column:
                return MemberSigns.None with { Column = column };
            case null when isRule && TaxonOf(name) is { } taxon:
                return MemberSigns.None with { Suggested = (name, taxon) };
            default:
                return null;
        }
    }

    /// <summary>What a rule of one's own checks, by its name: <c>Phone()</c>, <c>MustBeIdCard()</c>.</summary>
    private static string? TaxonOf(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (string word in IdentifierWords.Split(name))
        {
            if (!s_predicateNoise.Contains(word))
                words.Add(word);
        }

        if (words.Count == 0)
            return null;
        NameReading reading = NameReader.Read(words.ToImmutable());
        return reading.IsStrong ? reading.Taxon!.Id : null;
    }

    private static string? Text(ExpressionSyntax? expression) =>
        expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText is { Length: > 0 } text ? text : null;
}
