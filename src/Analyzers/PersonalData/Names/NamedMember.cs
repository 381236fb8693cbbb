using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>The member that people would name for a piece of code: not the lambda or local function in it.</summary>
internal static class NamedMember
{
    /// <summary>The symbol itself, or the member around it where it is a lambda or local function; null for a lambda that stands in no member.</summary>
    public static ISymbol? Of(ISymbol? symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol;
    }
}
