using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Catalog;

/// <summary>Why a rule has no fix.</summary>
internal static class FixReason
{
    public static string Of(string ruleId, Language language) =>
        FixTexts.ResourceManager.GetString("NoFix_" + ruleId, language.Culture())
        ?? throw new DocumentationException($"The resources of the fixes have no 'NoFix_{ruleId}' in {language}.");
}
