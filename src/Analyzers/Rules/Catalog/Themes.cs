namespace CsLawAnalyzers.Rules.Catalog;

/// <summary>Categories of the descriptors; the same words as the themes of <c>law/rules.json</c>, written as .NET categories are.</summary>
internal static class Themes
{
    public const string Configuration = "Configuration";
    public const string Consent = "Consent";
    public const string Confidentiality = "Confidentiality";
    public const string Transfer = "Transfer";
    public const string Identity = "Identity";
}
