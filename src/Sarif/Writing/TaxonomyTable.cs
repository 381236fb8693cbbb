using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CsLaw.Sarif;

/// <summary>The taxonomies of a run: the laws in the order of the library, then the weaknesses. They depend on the rules alone, never on the findings.</summary>
internal sealed class TaxonomyTable
{
    private const string WeaknessesName = "CWE";

    private readonly LawTaxonomy _laws;

    public TaxonomyTable(LawLibrary law, LogOptions options)
    {
        _laws = new LawTaxonomy(law, options);
        ILookup<string, ArticleReference> provisions = law.Rules
            .SelectMany(rule => rule.Duties.Concat(rule.Penalties).Concat(rule.Related))
            .Distinct()
            .ToLookup(provision => provision.Law);
        Taxonomies = law.Statutes
            .Where(statute => provisions.Contains(statute.Id))
            .Select(statute => _laws.Make(statute, provisions[statute.Id]))
            .Append(Weaknesses(law, options.Language))
            .ToArray();
    }

    public IReadOnlyList<Taxonomy> Taxonomies { get; }

    /// <exception cref="KeyNotFoundException">No law of the library holds the provision.</exception>
    public TaxonTarget Find(ArticleReference provision) => Find(provision.Law, _laws.Id(provision));

    /// <exception cref="KeyNotFoundException">No rule names the weakness.</exception>
    public TaxonTarget FindWeakness(int number) => Find(WeaknessesName, number.ToString(CultureInfo.InvariantCulture));

    private TaxonTarget Find(string name, string id)
    {
        for (int i = 0; i < Taxonomies.Count; i++)
        {
            if (Taxonomies[i].Name != name)
                continue;
            for (int j = 0; j < Taxonomies[i].Taxa.Count; j++)
            {
                if (Taxonomies[i].Taxa[j].Id == id)
                    return new TaxonTarget(name, i, Taxonomies[i].Taxa[j], j);
            }
        }

        throw new KeyNotFoundException($"The data in law/ do not hold {name} {id}.");
    }

    private static Taxonomy Weaknesses(LawLibrary law, Language language) => new(
        WeaknessesName,
        NameGuid.Of("https://github.com/cslawanalyzers/cslawanalyzers/taxonomies/CWE"),
        Version: null,
        "MITRE",
        LogTexts.Get("Weaknesses_Short", language),
        LogTexts.Get("Weaknesses_Full", language),
        "https://cwe.mitre.org/",
        language,
        law.Rules.SelectMany(rule => rule.Weaknesses).Distinct().OrderBy(number => number).Select(number => Weakness(law, number)).ToArray());

    private static Taxon Weakness(LawLibrary law, int number)
    {
        string id = number.ToString(CultureInfo.InvariantCulture);
        string name = law.Weakness(number)?.Name ?? "";
        return new Taxon(id, "CWE-" + id, name, name, $"https://cwe.mitre.org/data/definitions/{id}.html", Array.Empty<KeyValuePair<string, string>>());
    }
}
