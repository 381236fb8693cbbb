using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CsLawAnalyzers.Law;

/// <summary>The articles and the rule-to-article table, read once from the data embedded at build.</summary>
internal static class Statutes
{
    private static readonly Lazy<Dictionary<(string, string), Article>> s_articles = new(ReadArticles);
    private static readonly Lazy<Dictionary<string, RuleDuty>> s_rules = new(ReadRules);

    /// <summary>The row for a rule.</summary>
    /// <exception cref="KeyNotFoundException"><c>law/rules.json</c> has no row for the id.</exception>
    public static RuleDuty Duty(string ruleId) =>
        s_rules.Value.TryGetValue(ruleId, out RuleDuty? duty) ? duty : throw new KeyNotFoundException("law/rules.json has no row for " + ruleId);

    public static IEnumerable<RuleDuty> Duties => s_rules.Value.Values;

    public static IEnumerable<Article> Articles => s_articles.Value.Values;

    /// <summary>The article, or null if the data does not hold it.</summary>
    public static Article? Find(ArticleReference reference) =>
        s_articles.Value.TryGetValue((reference.Law, reference.Number), out Article? article) ? article : null;

    /// <summary>How a message names a place in the law, in the numbering asked for. A provision that the 2016 text did not have keeps its number and says so.</summary>
    public static LocalizedText Cite(ArticleReference reference, LawVersion version)
    {
        if (version == LawVersion.Of2025 || reference.Law != "CSL")
            return Named(reference.Law, ImmutableArray.Create(reference), "", "");
        ImmutableArray<ArticleReference> former = Former(reference);
        return former.IsEmpty
            ? Named(reference.Law, ImmutableArray.Create(reference), " (new in 2025)", "（2025年新增）")
            : Named(reference.Law, former, " (2016)", "（2016年文本）");
    }

    /// <summary>Where a provision stood in the 2016 text: nowhere if it is new, at several places where articles were merged.</summary>
    public static ImmutableArray<ArticleReference> Former(ArticleReference reference)
    {
        // A paragraph that moved on its own has a row of its own; the rest keep paragraph and item under the article's old number.
        if (s_articles.Value.TryGetValue((reference.Law, reference.Provision), out Article? part) && part.Number != reference.Number)
            return part.Former.Select(place => ArticleReference.Parse(reference.Law + " " + place)).ToImmutableArray();
        ImmutableArray<string> articles = Find(reference)?.Former ?? ImmutableArray<string>.Empty;
        return articles.Length == 1
            ? ImmutableArray.Create(reference with { Number = articles[0] })
            : articles.Select(article => new ArticleReference(reference.Law, article, 0, 0)).ToImmutableArray();
    }

    private static LocalizedText Named(string law, ImmutableArray<ArticleReference> places, string note, string noteZh)
    {
        string english = string.Join(", ", places.Select(p => p.Number + Places(p, "({0})", "({0})")));
        string chinese = string.Join("、", places.Select(p => "第" + p.Number + "条" + Places(p, "第{0}款", "第{0}项")));
        return new LocalizedText(law + " Art. " + english + note, ChineseName(law) + chinese + noteZh);
    }

    private static string Places(ArticleReference reference, string paragraph, string item) =>
        (reference.Paragraph > 0 ? string.Format(paragraph, reference.Paragraph) : "")
        + (reference.Item > 0 ? string.Format(item, reference.Item) : "");

    private static string ChineseName(string law) => law switch
    {
        "CSL" => "《网络安全法》",
        "PIPL" => "《个人信息保护法》",
        "DSL" => "《数据安全法》",
        _ => law,
    };

    private static Dictionary<(string, string), Article> ReadArticles()
    {
        var articles = new Dictionary<(string, string), Article>();
        foreach (string[] fields in LawData.Read("articles.txt"))
        {
            ImmutableArray<string> former = fields[2].Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
            articles[(fields[0], fields[1])] = new Article(fields[0], fields[1], former, new LocalizedText(fields[3], fields[4]));
        }

        return articles;
    }

    private static Dictionary<string, RuleDuty> ReadRules()
    {
        var rules = new Dictionary<string, RuleDuty>(StringComparer.Ordinal);
        foreach (string[] fields in LawData.Read("rules.txt"))
        {
            rules[fields[0]] = new RuleDuty(
                fields[0], fields[1], References(fields[2]), References(fields[3]), References(fields[4]), Numbers(fields[5]), fields[6]);
        }

        return rules;
    }

    private static ImmutableArray<ArticleReference> References(string field) =>
        field.Split(new[] { ';' }, StringSplitOptions.RemoveEmptyEntries).Select(ArticleReference.Parse).ToImmutableArray();

    private static ImmutableArray<int> Numbers(string field) =>
        field.Split(new[] { ';' }, StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToImmutableArray();
}
