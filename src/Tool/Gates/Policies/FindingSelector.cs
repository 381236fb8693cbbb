using CsLaw.Sarif;

namespace CsLaw.Tool.Gates.Policies;

/// <summary>Picks findings. Parts that are empty pick all; of a part with several values one is enough; all parts must agree.</summary>
/// <param name="Rules">Ids of rules.</param>
/// <param name="Articles">Provisions that the rule's duties lie in: <c>CSL 42</c> takes all its paragraphs, <c>CSL 42(1)</c> that one.</param>
/// <param name="Categories">Ids of kinds of personal data, or <see cref="Sensitive"/>.</param>
/// <param name="Paths">Patterns of files.</param>
/// <param name="Members">Documentation comment ids of members.</param>
internal sealed record FindingSelector(
    IReadOnlySet<string> Rules,
    IReadOnlyList<ArticleReference> Articles,
    IReadOnlySet<string> Categories,
    IReadOnlyList<PathPattern> Paths,
    IReadOnlySet<string> Members)
{
    /// <summary>The category of all data that PIPL Art. 28 calls sensitive.</summary>
    public const string Sensitive = "sensitive";

    private const string SensitiveProperty = "cslaw.sensitive";

    /// <summary>Whether it picks the finding.</summary>
    /// <param name="standing">The finding.</param>
    /// <param name="law">Knows the duties of rules.</param>
    public bool Picks(StandingFinding standing, LawLibrary law)
    {
        FindingMark mark = standing.Mark;
        return (Rules.Count == 0 || Rules.Contains(mark.Rule))
            && (Articles.Count == 0 || (law.Rule(mark.Rule)?.Duties.Any(duty => Articles.Any(article => Holds(article, duty))) ?? false))
            && (Categories.Count == 0 || IsOfCategory(standing))
            && (Paths.Count == 0 || Paths.Any(pattern => pattern.Matches(mark.Path)))
            && (Members.Count == 0 || Members.Contains(mark.Member));
    }

    private bool IsOfCategory(StandingFinding standing) =>
        standing.Mark.Data.Split(',').Any(Categories.Contains)
        || (Categories.Contains(Sensitive) && standing.Finding.Properties.GetValueOrDefault(SensitiveProperty) == "true");

    private static bool Holds(ArticleReference wide, ArticleReference narrow) =>
        wide.Law == narrow.Law
        && wide.Article == narrow.Article
        && (wide.Paragraph == 0 || wide.Paragraph == narrow.Paragraph)
        && (wide.Item == 0 || wide.Item == narrow.Item);
}
