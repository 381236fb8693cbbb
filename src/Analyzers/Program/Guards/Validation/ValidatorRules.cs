using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Guards.Validation;

/// <summary>
/// What the program's validators want to be true, by the way FluentValidation writes its rules: <c>RuleFor(form =&gt; form.ConsentGiven).Equal(true)</c>, <c>.Must(given =&gt; given)</c>,
/// <c>RuleFor(form =&gt; form).Must(form =&gt; form.ConsentGiven)</c>.
/// </summary>
internal sealed class ValidatorRules
{
    /// <summary>The simple name of the base of all validators.</summary>
    public const string Base = "AbstractValidator";

    private readonly Lazy<bool> _any;
    private readonly Lazy<Dictionary<ITypeSymbol, List<InvocationExpressionSyntax>>> _rules;

    public ValidatorRules(ProgramIndex index)
    {
        _any = new(() => index.Heirs(Base).Count > 0);
        _rules = new(() => Collect(index));
    }

    /// <summary>Methods that run a validator, by the names that they are called by.</summary>
    public static readonly ImmutableArray<string> Runs = ImmutableArray.Create("Validate", "ValidateAsync", "ValidateAndThrow", "ValidateAndThrowAsync");

    /// <summary>Whether the program writes validators at all.</summary>
    public bool Any => _any.Value;

    /// <summary>Whether a method by the name runs a validator.</summary>
    public static bool IsRun(string name) => Runs.Contains(name);

    /// <summary>Whether a method by the name throws when what it validates is not valid.</summary>
    public static bool Throws(string name) => name is "ValidateAndThrow" or "ValidateAndThrowAsync";

    /// <summary>Whether a validator of the type wants the flag to be true.</summary>
    public bool Want(INamedTypeSymbol type, string flag)
    {
        if (!Any || !_rules.Value.TryGetValue(type.OriginalDefinition, out List<InvocationExpressionSyntax>? rules))
            return false;
        foreach (InvocationExpressionSyntax rule in rules)
        {
            if (Wants(rule, flag))
                return true;
        }

        return false;
    }

    private static bool Wants(InvocationExpressionSyntax rule, string flag)
    {
        var access = (MemberAccessExpressionSyntax)rule.Expression;
        if (Ruled(access.Expression) is not { } ruled)
            return false;
        ExpressionSyntax wanted = rule.ArgumentList.Arguments[0].Expression;
        switch (access.Name.Identifier.ValueText)
        {
            case "Equal":
                return wanted is LiteralExpressionSyntax { Token.Value: true } && IsFlag(ruled, flag);
            case "NotEqual":
                return wanted is LiteralExpressionSyntax { Token.Value: false } && IsFlag(ruled, flag);
            default:
                return wanted is SimpleLambdaExpressionSyntax { ExpressionBody: { } condition, Parameter.Identifier.ValueText: var given }
                    && (ruled.ExpressionBody is MemberAccessExpressionSyntax ? IsFlag(ruled, flag) && FlagTest.Wants(condition, given) : FlagTest.Wants(condition, flag));
        }
    }

    private static bool IsFlag(LambdaExpressionSyntax ruled, string flag) => ruled.ExpressionBody is MemberAccessExpressionSyntax member && member.Name.Identifier.ValueText == flag;

    private static Dictionary<ITypeSymbol, List<InvocationExpressionSyntax>> Collect(ProgramIndex index)
    {
        var rules = new Dictionary<ITypeSymbol, List<InvocationExpressionSyntax>>(SymbolEqualityComparer.Default);
        foreach (DeclaredType declared in index.Heirs(Base))
        {
            if (index.Symbol(declared) is not { } validator || Validated(validator) is not { } validated)
                continue;
            foreach (SyntaxReference declaration in validator.DeclaringSyntaxReferences)
            {
                foreach (SyntaxNode node in declaration.GetSyntax().DescendantNodes())
                {
                    if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equal" or "NotEqual" or "Must" }, ArgumentList.Arguments.Count: > 0 } rule)
                        continue;
                    if (!rules.TryGetValue(validated.OriginalDefinition, out List<InvocationExpressionSyntax>? all))
                        rules.Add(validated.OriginalDefinition, all = new List<InvocationExpressionSyntax>());
                    all.Add(rule);
                }
            }
        }

        return rules;
    }

    /// <summary>The type that a validator validates, through bases of the program's own.</summary>
    private static ITypeSymbol? Validated(INamedTypeSymbol validator)
    {
        for (INamedTypeSymbol? current = validator.BaseType; current is not null; current = current.BaseType)
        {
            if (current is { Name: Base, TypeArguments: { Length: 1 } validated })
                return validated[0];
        }

        return null;
    }

    /// <summary>What the chain of rules is about: the lambda of its beginning.</summary>
    private static LambdaExpressionSyntax? Ruled(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax call)
        {
            if (call.Expression is SimpleNameSyntax { Identifier.ValueText: "RuleFor" })
                return call.ArgumentList.Arguments is { Count: > 0 } arguments ? arguments[0].Expression as LambdaExpressionSyntax : null;
            if (call.Expression is not MemberAccessExpressionSyntax access)
                return null;
            chain = access.Expression;
        }

        return null;
    }
}
