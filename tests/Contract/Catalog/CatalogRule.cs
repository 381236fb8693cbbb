using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Contract.Catalog;

/// <summary>A rule of the catalog.</summary>
/// <param name="Name">The name of its descriptor's field, which is also the stem of all its files.</param>
/// <param name="Descriptor">Its descriptor.</param>
internal sealed record CatalogRule(string Name, DiagnosticDescriptor Descriptor)
{
    public string Id => Descriptor.Id;

    /// <summary>The category, which is also the folder of all its files.</summary>
    public string Theme => Descriptor.Category;

    public override string ToString() => $"{Id} {Name}";
}
