using System.Text;
using CsLawAnalyzers.RuleDocs.Catalog;
using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>The template of a rule page.</summary>
internal static class RulePageSections
{
    /// <summary>Marked region of the fact table.</summary>
    public const string Facts = "facts";

    /// <summary>Marked region of the sentence on penalties.</summary>
    public const string Penalty = "penalty";

    private static readonly (string English, string Chinese)[] s_headings =
    [
        ("What it reports", "报告什么"),
        ("Which duty and why", "对应什么义务"),
        ("Flagged", "会报告的写法"),
        ("Compliant", "合规的写法"),
        ("How to fix", "如何修改"),
        ("Options", "选项"),
        ("When to suppress", "何时可以抑制"),
        ("What it does not see", "看不到什么"),
    ];

    /// <summary>The headings every rule page has, in their order.</summary>
    public static IReadOnlyList<string> Headings(Language language) => [.. s_headings.Select(heading => language.Of(heading.English, heading.Chinese))];

    /// <summary>A page whose sections are still empty; the check names each of them until it is written.</summary>
    public static string Stub(CatalogRule rule, Language language, bool hasPenalties)
    {
        var text = new StringBuilder($"# {rule.Id}\n\n").Append(MarkedRegion.Empty(Facts));
        for (int i = 0; i < s_headings.Length; i++)
        {
            text.Append("\n## ").Append(Headings(language)[i]).Append('\n');
            if (i == 0)
                text.Append('\n').Append(rule.Description(language)).Append('\n');
            if (i == 1 && hasPenalties)
                text.Append('\n').Append(MarkedRegion.Empty(Penalty));
        }

        return text.ToString();
    }
}
