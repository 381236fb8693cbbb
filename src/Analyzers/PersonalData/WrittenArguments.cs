using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.PersonalData;

/// <summary>
/// The arguments of an attribute as they are written. Where its type or a base of it is not there, as without the package, the compiler gives none of them a value, and
/// what is written is all that tells.
/// </summary>
internal static class WrittenArguments
{
    /// <summary>The arguments in order, with the name of the member that is set; nothing where the compiler knows their values.</summary>
    public static ImmutableArray<(string? Name, ExpressionSyntax Value)> Of(AttributeData attribute)
    {
        if (!attribute.NamedArguments.IsEmpty || !attribute.ConstructorArguments.IsEmpty || attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments })
            return ImmutableArray<(string?, ExpressionSyntax)>.Empty;
        var written = ImmutableArray.CreateBuilder<(string?, ExpressionSyntax)>(arguments.Count);
        foreach (AttributeArgumentSyntax argument in arguments)
            written.Add((argument.NameEquals?.Name.Identifier.ValueText, argument.Expression));
        return written.MoveToImmutable();
    }
}
