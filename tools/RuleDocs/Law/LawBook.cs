using System.Text.Json;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>The files of <c>law/</c>, as far as documents need them.</summary>
internal sealed class LawBook
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private LawBook(IReadOnlyList<Statute> statutes, RuleTable rules, IReadOnlyList<Weakness> weaknesses, IReadOnlyList<TaxonRow> taxa)
    {
        Statutes = statutes;
        Rules = rules;
        Weaknesses = weaknesses;
        Taxa = taxa;
    }

    public IReadOnlyList<Statute> Statutes { get; }

    public RuleTable Rules { get; }

    public IReadOnlyList<Weakness> Weaknesses { get; }

    public IReadOnlyList<TaxonRow> Taxa { get; }

    /// <summary>The Cybersecurity Law, whose articles have pages.</summary>
    public Statute Csl => Statute("CSL");

    public static LawBook Read(RepositoryFolder repository)
    {
        Statute[] statutes = [.. new[] { "csl", "pipl", "dsl" }.Select(name => File<Statute>(repository, name))];
        return new LawBook(
            statutes,
            File<RuleTable>(repository, "rules"),
            File<WeaknessTable>(repository, "cwe").Weaknesses,
            File<TaxonTable>(repository, "personal-data").Taxa);
    }

    public Statute Statute(string id) =>
        Statutes.FirstOrDefault(statute => statute.Law.Id == id) ?? throw new DocumentationException($"law/ holds no law '{id}'.");

    /// <summary>The article a reference names, or null where the data does not hold it.</summary>
    public Article? Find(LawReference reference) =>
        Statute(reference.Law).Articles.FirstOrDefault(article => article.Number == reference.Article);

    /// <summary>The penalty bands a reference names: the band itself, or all bands of the article or paragraph, in the order of the law.</summary>
    public IReadOnlyList<PenaltyBand> Bands(string reference)
    {
        LawReference named = LawReference.Parse(reference);
        return [.. (Find(named)?.Penalties ?? []).Where(band => named.Contains(LawReference.Parse(band.Reference)))];
    }

    /// <summary>The bands that decide what can be imposed: where a band sets no amount of its own, those it leads to.</summary>
    public IReadOnlyList<PenaltyBand> DecidingBands(IEnumerable<string> references) =>
        [.. references.SelectMany(Bands).SelectMany(band => band.RefersTo.Count == 0 ? [band] : (IEnumerable<PenaltyBand>)[band, .. band.RefersTo.SelectMany(Bands)]).Distinct()];

    private static T File<T>(RepositoryFolder repository, string name)
    {
        string path = $"law/{name}.json";
        using Stream stream = repository.Open(path);
        try
        {
            return JsonSerializer.Deserialize<T>(stream, s_json) ?? throw new DocumentationException(path + " is empty.");
        }
        catch (JsonException exception)
        {
            throw new DocumentationException($"{path} cannot be read: {exception.Message}");
        }
    }
}
