namespace CsLaw.Sarif;

/// <summary>The texts of the rules, as the analyzers show them.</summary>
public static class RuleTexts
{
    private static readonly ResourceTexts s_texts = new("CsLawAnalyzers.Resources.Strings");

    /// <summary>What the rule is called; the id itself for a rule without texts.</summary>
    public static string Title(string ruleId, Language language) => s_texts.Find(ruleId + "_Title", language) ?? ruleId;

    /// <summary>What the rule is about; the title for a rule without a description.</summary>
    public static string Description(string ruleId, Language language) => s_texts.Find(ruleId + "_Description", language) ?? Title(ruleId, language);

    /// <summary>The message with its places still to fill, null for a rule without texts.</summary>
    public static string? Message(string ruleId, Language language) => s_texts.Find(ruleId + "_Message", language);
}
