using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Guards.Validation;

/// <summary>Flags that an attribute lets pass only when they are true.</summary>
internal static class AnnotatedFlag
{
    private static readonly HashSet<string> s_true = new(StringComparer.OrdinalIgnoreCase) { "true", "accept", "accepted", "agree", "agreed", "checked", "consent", "consented" };

    /// <summary>Whether an attribute wants the flag to be true.</summary>
    public static bool MustBeTrue(IPropertySymbol flag)
    {
        if (IsRuled(flag, flag.ContainingType))
            return true;
        // Validation of a record looks at its parameters.
        foreach (IMethodSymbol constructor in flag.ContainingType.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (flag.ContainingType.IsRecord && parameter.Name == flag.Name && IsRuled(parameter, flag.ContainingType))
                    return true;
            }
        }

        return false;
    }

    private static bool IsRuled(ISymbol symbol, INamedTypeSymbol holder)
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
                "CompareAttribute" => arguments.Length == 1 && arguments[0].Value is string other && IsAlwaysTrue(holder, other),
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

    /// <summary>Whether the member that a flag is compared with says nothing but true: <c>public bool True =&gt; true;</c></summary>
    private static bool IsAlwaysTrue(INamedTypeSymbol holder, string name)
    {
        foreach (ISymbol member in holder.GetMembers(name))
        {
            foreach (SyntaxReference declaration in member.DeclaringSyntaxReferences)
            {
                if (declaration.GetSyntax() is not PropertyDeclarationSyntax property)
                    continue;
                ExpressionSyntax? value = property.ExpressionBody?.Expression ?? (member is IPropertySymbol { SetMethod: null } ? property.Initializer?.Value ?? Getter(property) : null);
                if (value is LiteralExpressionSyntax { Token.Value: true })
                    return true;
            }
        }

        return false;
    }

    private static ExpressionSyntax? Getter(PropertyDeclarationSyntax property)
    {
        foreach (AccessorDeclarationSyntax accessor in property.AccessorList?.Accessors ?? default)
        {
            if (accessor.ExpressionBody is { } body)
                return body.Expression;
        }

        return null;
    }
}
