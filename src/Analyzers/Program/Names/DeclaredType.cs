using System.Collections.Immutable;
using System.Linq;

namespace CsLawAnalyzers.Program.Names;

/// <summary>A type, or a part of one, as its file declares it.</summary>
/// <param name="MetadataName">Full name as metadata writes it: <c>Shop.Orders+Line`1</c>.</param>
/// <param name="Name">Simple name.</param>
/// <param name="Bases">Simple names of the types in its base list, the base class among them.</param>
/// <param name="BaseArguments">Simple names that stand among the type arguments there.</param>
internal sealed record DeclaredType(string MetadataName, string Name, ImmutableArray<string> Bases, ImmutableArray<string> BaseArguments)
{
    /// <summary>Whether the other declaration has the same name and writes the same base list.</summary>
    public bool IsDeclaredAs(DeclaredType other) =>
        MetadataName == other.MetadataName && Bases.SequenceEqual(other.Bases) && BaseArguments.SequenceEqual(other.BaseArguments);
}
