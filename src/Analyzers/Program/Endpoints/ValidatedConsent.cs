using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>
/// Consent that is a member of the request and that validation lets pass only when it is given: <c>[Range(typeof(bool), "true", "true")] bool ConsentGiven</c>, or a
/// rule of a validator. A member that merely must be there may be false.
/// </summary>
internal sealed class ValidatedConsent
{
    private static readonly HashSet<string> s_true = new(StringComparer.OrdinalIgnoreCase) { "true", "accept", "accepted", "agree", "agreed", "checked", "consent", "consented" };

    private readonly ProgramSources _sources;
    private readonly NamedCalls _calls;
    private readonly GuardNames _names;
    private readonly Lazy<HashSet<(ITypeSymbol, string)>> _rules;

    public ValidatedConsent(ProgramSources sources, NamedCalls calls, GuardNames names)
    {
        _sources = sources;
        _calls = calls;
        _names = names;
        _rules = new Lazy<HashSet<(ITypeSymbol, string)>>(ReadRules);
    }

    /// <summary>Adds the members of what the handler takes that validation wants to be given.</summary>
    public void Collect(EndpointKind kind, IMethodSymbol handler, INamedTypeSymbol? type, ImmutableArray<BoundInput> inputs, ImmutableArray<Evidence>.Builder evidence)
    {
        foreach (BoundInput input in inputs)
        {
            for (ITypeSymbol? current = input.Type; current is { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
            {
                foreach (ISymbol member in current.GetMembers())
                {
                    if (member is IPropertySymbol { IsStatic: false } property && IsFlag(property.Type) && _names.Find(property.Name) == "consent"
                        && (MustBeTrue(property) || _rules.Value.Contains((current.OriginalDefinition, property.Name))) && IsValidated(kind, handler, type))
                    {
                        evidence.Add(new Evidence(EvidenceKinds.Consent | ConsentScope.OfName(EvidenceKinds.Consent, property.Name), EvidencePlace.Member, property.Name));
                    }
                }
            }
        }
    }

    private static bool IsFlag(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } optional && optional.TypeArguments[0].SpecialType == SpecialType.System_Boolean;

    private static bool MustBeTrue(IPropertySymbol property)
    {
        if (IsRuledByAttribute(property))
            return true;
        // Validation of a record looks at its parameters.
        foreach (IMethodSymbol constructor in property.ContainingType.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (property.ContainingType.IsRecord && parameter.Name == property.Name && IsRuledByAttribute(parameter))
                    return true;
            }
        }

        return false;
    }

    private static bool IsRuledByAttribute(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
            bool wants = type.Name switch
            {
                "RangeAttribute" => arguments.Length == 3 && IsTrue(arguments[1]) && IsTrue(arguments[2]),
                "AllowedValuesAttribute" => arguments.Length == 1 && arguments[0].Kind == TypedConstantKind.Array && arguments[0].Values is { Length: 1 } values && IsTrue(values[0]),
                "RequiredAttribute" => false,
                _ => Signs.DerivesFrom(type, "ValidationAttribute") && IdentifierWords.HoldAny(type.Name, s_true),
            };
            if (wants)
                return true;
        }

        return false;
    }

    private static bool IsTrue(TypedConstant value) =>
        value.Kind == TypedConstantKind.Primitive && (value.Value is true || (value.Value is string text && string.Equals(text, "true", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether what validation finds keeps the handler from running, or the handler asks for it.</summary>
    private bool IsValidated(EndpointKind kind, IMethodSymbol handler, INamedTypeSymbol? type) => kind switch
    {
        EndpointKind.ApplicationService => true,
        EndpointKind.Controller => (type is not null && Signs.HasOnTypeOrBase(type, "ApiControllerAttribute")) || AsksForModelState(handler),
        EndpointKind.RazorPage or EndpointKind.ClassicMvc or EndpointKind.WebApi => AsksForModelState(handler),
        EndpointKind.BlazorForm => handler.Name.IndexOf("Valid", StringComparison.Ordinal) >= 0,
        EndpointKind.MinimalApi => _calls.With("AddValidation").Count > 0,
        _ => false,
    };

    private static bool AsksForModelState(IMethodSymbol handler)
    {
        foreach (SyntaxReference declaration in handler.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in declaration.GetSyntax().DescendantNodes())
            {
                if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsValid", Expression: SimpleNameSyntax { Identifier.ValueText: "ModelState" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ModelState" } }
                    && node.FirstAncestorOrSelf<ExpressionSyntax>(around => around.Parent is IfStatementSyntax or ConditionalExpressionSyntax) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What the validators of the program want to be true: <c>RuleFor(form =&gt; form.ConsentGiven).Equal(true)</c>.</summary>
    private HashSet<(ITypeSymbol, string)> ReadRules()
    {
        var rules = new HashSet<(ITypeSymbol, string)>(new RuleComparer());
        foreach (INamedTypeSymbol validator in SourceTypes.All(_sources.Compilation))
        {
            if (validator.BaseType is not { Name: "AbstractValidator", TypeArguments: { Length: 1 } validated })
                continue;
            foreach (SyntaxReference declaration in validator.DeclaringSyntaxReferences)
            {
                foreach (SyntaxNode node in declaration.GetSyntax().DescendantNodes())
                {
                    if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equal", Expression: { } chain }, ArgumentList.Arguments: { Count: > 0 } arguments }
                        && arguments[0].Expression.ToString() == "true" && Ruled(chain) is { } member)
                    {
                        rules.Add((validated[0].OriginalDefinition, member));
                    }
                }
            }
        }

        return rules;
    }

    /// <summary>The member at the beginning of a chain of rules.</summary>
    private static string? Ruled(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax call)
        {
            if (call.Expression is SimpleNameSyntax { Identifier.ValueText: "RuleFor" })
            {
                return call.ArgumentList.Arguments is { Count: > 0 } arguments && arguments[0].Expression is LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax member }
                    ? member.Name.Identifier.ValueText
                    : null;
            }

            if (call.Expression is not MemberAccessExpressionSyntax access)
                return null;
            chain = access.Expression;
        }

        return null;
    }

    private sealed class RuleComparer : IEqualityComparer<(ITypeSymbol Type, string Member)>
    {
        public bool Equals((ITypeSymbol Type, string Member) left, (ITypeSymbol Type, string Member) right) =>
            left.Member == right.Member && SymbolEqualityComparer.Default.Equals(left.Type, right.Type);

        public int GetHashCode((ITypeSymbol Type, string Member) rule) => rule.Member.GetHashCode() ^ SymbolEqualityComparer.Default.GetHashCode(rule.Type);
    }
}
