using System.Collections.Generic;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Secrets;

/// <summary>The arguments of a call that a line of library knowledge speaks of, as they are written.</summary>
internal static class SecretArguments
{
    /// <summary>Those that the line names; all where it names none.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ArgumentListSyntax arguments, IMethodSymbol method, LibraryFact fact)
    {
        for (int i = 0; i < arguments.Arguments.Count; i++)
        {
            ArgumentSyntax argument = arguments.Arguments[i];
            string? name = argument.NameColon?.Name.Identifier.ValueText ?? (i < method.Parameters.Length ? method.Parameters[i].Name : null);
            if (name is not null && (fact.Arguments.IsEmpty || fact.Arguments.Contains(name)))
                yield return argument.Expression;
        }
    }
}
