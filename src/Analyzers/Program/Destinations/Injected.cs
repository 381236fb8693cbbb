using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>Which parameters and members a program's services are put into when it runs.</summary>
internal static class Injected
{
    /// <summary>Whether the services of the program fill the parameter: one of a constructor.</summary>
    public static bool IsParameter(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };

    /// <summary>The name under which <c>[FromKeyedServices("x")] HttpClient http</c> asks for a service, or null.</summary>
    public static string? KeyOf(IParameterSymbol parameter)
    {
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "FromKeyedServicesAttribute", ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is string key)
                return key;
        }

        return null;
    }

    /// <summary>The name under which the member's service is asked for, empty for the one without a name; null if the member is not filled with a service.</summary>
    public static string? KeyOf(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "InjectAttribute")
                return attribute.NamedArguments is { Length: 1 } named && named[0] is { Key: "Key", Value.Value: string key } ? key : "";
        }

        foreach (IMethodSymbol constructor in member.ContainingType.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (Sets(constructor, member, parameter.Name))
                    return KeyOf(parameter) ?? "";
            }
        }

        return null;
    }

    /// <summary>Whether a constructor, or the initialiser of the member beside a primary constructor, sets the member to the parameter as it is.</summary>
    private static bool Sets(IMethodSymbol constructor, ISymbol member, string parameter)
    {
        foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
        {
            SyntaxNode syntax = reference.GetSyntax();
            foreach (SyntaxNode node in syntax is ConstructorDeclarationSyntax ? syntax.DescendantNodes() : MembersOf(member))
            {
                (ExpressionSyntax? target, ExpressionSyntax? value) = node switch
                {
                    AssignmentExpressionSyntax assignment => (assignment.Left, assignment.Right),
                    VariableDeclaratorSyntax { Initializer.Value: { } initial } => ((ExpressionSyntax?)null, initial),
                    PropertyDeclarationSyntax { Initializer.Value: { } initial } => (null, initial),
                    _ => (null, null),
                };
                if (IsParameter(value, parameter) && (target is null || IsNamed(target, member.Name)))
                    return true;
            }
        }

        return false;
    }

    private static IEnumerable<SyntaxNode> MembersOf(ISymbol member)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
            yield return reference.GetSyntax();
    }

    /// <summary><c>http</c>, <c>http ?? throw …</c>.</summary>
    private static bool IsParameter(ExpressionSyntax? value, string parameter) =>
        value is IdentifierNameSyntax name ? name.Identifier.ValueText == parameter
            : value is BinaryExpressionSyntax { Right: ThrowExpressionSyntax, Left: IdentifierNameSyntax first } && first.Identifier.ValueText == parameter;

    private static bool IsNamed(ExpressionSyntax target, string name) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == name,
        _ => false,
    };
}
