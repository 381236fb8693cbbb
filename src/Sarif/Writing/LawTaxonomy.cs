using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CsLaw.Sarif;

/// <summary>
/// Makes the taxonomy of a law. A taxon is a provision that a rule names; its id is the article with paragraph and item in brackets. In the numbering of
/// 2016 the ids are the former numbers, and a provision that the former text did not have is <c>2025:</c> and its present number, since the
/// bare number meant something else then.
/// </summary>
internal sealed class LawTaxonomy
{
    private const string Organization = "National People's Congress of the People's Republic of China";

    private readonly LawLibrary _law;
    private readonly LogOptions _options;

    public LawTaxonomy(LawLibrary law, LogOptions options)
    {
        _law = law;
        _options = options;
    }

    private Language Language => _options.Language;

    public Taxonomy Make(Statute statute, IEnumerable<ArticleReference> provisions)
    {
        bool former = IsFormer(statute.Id);
        bool renumbered = _law.IsRenumbered(statute.Id);
        string? version = renumbered ? _options.LawVersion.ToString(CultureInfo.InvariantCulture) : null;
        string title = statute.Title(Language);
        return new Taxonomy(
            statute.Id,
            NameGuid.Of($"https://github.com/cslawanalyzers/cslawanalyzers/taxonomies/{statute.Id}" + (version is null ? "" : "/" + version)),
            version,
            Organization,
            former ? LogTexts.Get("Taxonomy_Short_2016", Language, title) : title,
            LogTexts.Get(former ? "Taxonomy_Full_2016" : "Taxonomy_Full", Language),
            statute.Url,
            Language,
            Ordered(provisions).GroupBy(Id).Select(same => MakeTaxon(statute, same.Key, same.ToArray())).ToArray());
    }

    /// <summary>The id of a provision in the numbering of the run. Provisions that were merged from one share their id then.</summary>
    public string Id(ArticleReference provision)
    {
        if (!IsFormer(provision.Law))
            return provision.Provision;
        IReadOnlyList<string> former = _law.Former(provision);
        return former.Count == 0 ? LogOptions.CurrentLaw.ToString(CultureInfo.InvariantCulture) + ":" + provision.Provision : string.Join("/", former);
    }

    private bool IsFormer(string law) => _options.IsFormerLaw && _law.IsRenumbered(law);

    private Taxon MakeTaxon(Statute statute, string id, IReadOnlyList<ArticleReference> provisions)
    {
        LawArticle? article = _law.Article(provisions[0]);
        return new Taxon(
            id,
            Citation(statute, provisions[0]),
            article?.Title(Language) ?? "",
            article?.Paraphrase(Language) ?? statute.Title(Language),
            statute.Url,
            Properties(provisions, article).ToArray());
    }

    private string Citation(Statute statute, ArticleReference provision)
    {
        if (!IsFormer(statute.Id))
            return statute.Cite(provision, Language);

        IReadOnlyList<string> former = _law.Former(provision);
        if (former.Count == 0)
            return statute.Cite(provision, Language) + Bracketed(LogTexts.Get("Taxon_NotFormer", Language));
        string separator = Language == Language.Chinese ? "、" : ", ";
        return string.Join(separator, former.Select(place => statute.Cite(ArticleReference.Parse(statute.Id + " " + place), Language)))
            + Bracketed(LogTexts.Get("Taxon_Former", Language));
    }

    private IEnumerable<KeyValuePair<string, string>> Properties(IReadOnlyList<ArticleReference> provisions, LawArticle? article)
    {
        if (_law.IsRenumbered(provisions[0].Law))
        {
            IReadOnlyList<string> former = _law.Former(provisions[0]);
            if (IsFormer(provisions[0].Law))
                yield return new("currentNumber", string.Join(", ", provisions.Select(provision => provision.Provision)));
            else
                yield return new("formerNumber", former.Count == 0 ? LogTexts.Get("Taxon_NotFormer", Language) : string.Join(", ", former));
        }

        if (article is not null)
            yield return new("officialText", article.OfficialText);
    }

    private string Bracketed(string text) => Language == Language.Chinese ? $"（{text}）" : $" ({text})";

    private static IEnumerable<ArticleReference> Ordered(IEnumerable<ArticleReference> provisions) => provisions
        .OrderBy(provision => int.Parse(provision.Article.Split('-')[0], CultureInfo.InvariantCulture))
        .ThenBy(provision => provision.Article, StringComparer.Ordinal)
        .ThenBy(provision => provision.Paragraph)
        .ThenBy(provision => provision.Item);
}
