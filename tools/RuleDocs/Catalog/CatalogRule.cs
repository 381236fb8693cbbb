using CsLawAnalyzers.Resources;
using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.RuleDocs.Catalog;

/// <summary>A rule as the shipped code has it.</summary>
/// <param name="Descriptor">Its descriptor in the catalog.</param>
/// <param name="Level">What it promises about false positives.</param>
/// <param name="HasFix">Whether a code fix provider names it.</param>
internal sealed record CatalogRule(DiagnosticDescriptor Descriptor, RuleLevel Level, bool HasFix)
{
    public string Id => Descriptor.Id;

    public string Title(Language language) => Text("_Title", language);

    public string Description(Language language) => Text("_Description", language);

    private string Text(string suffix, Language language) =>
        Strings.ResourceManager.GetString(Id + suffix, language.Culture())
        ?? throw new DocumentationException($"The resources have no '{Id}{suffix}' in {language}.");
}
