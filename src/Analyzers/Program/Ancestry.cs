using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program;

/// <summary>A type and the classes it inherits from.</summary>
internal static class Ancestry
{
    /// <summary>Whether <paramref name="ancestor"/> is the type itself or a class above it, whatever the type arguments; interfaces are none.</summary>
    /// <param name="type">The type; null for what has no type, and no ancestor.</param>
    /// <param name="ancestor">The one that is looked for.</param>
    public static bool Includes(ITypeSymbol? type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor.OriginalDefinition))
                return true;
        }

        return false;
    }
}
