using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CsLawAnalyzers.Contract.Law;

public class ReferenceTests
{
    public static TheoryData<string, string> References
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach ((string where, string reference) in AllReferences().Distinct())
                data.Add(where, reference);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(References))]
    public void Every_place_that_is_named_exists_in_the_official_text(string where, string reference)
    {
        LawReference place = LawReference.Parse(reference);
        StatuteArticle? article = LawFolder.Find(place);

        Assert.True(article is not null, $"{where} names {reference}, an article the data does not hold.");
        Assert.True(article.Has(place), $"{where} names {reference}; the article has paragraphs with {string.Join(", ", article.ItemsByParagraph())} items.");
    }

    [Theory]
    [InlineData("CSL 23", 1, new[] { 5 })]
    [InlineData("CSL 24", 3, new[] { 0, 0, 0 })]
    [InlineData("CSL 42", 2, new[] { 0, 0 })]
    [InlineData("CSL 62", 2, new[] { 3, 0 })]
    [InlineData("CSL 70", 1, new[] { 2 })]
    [InlineData("CSL 71", 2, new[] { 3, 0 })]
    [InlineData("PIPL 13", 2, new[] { 7, 0 })]
    [InlineData("PIPL 66", 2, new[] { 0, 0 })]
    [InlineData("DSL 46", 1, new[] { 0 })]
    public void Paragraphs_and_items_are_counted_as_a_lawyer_counts_them(string reference, int paragraphs, int[] items)
    {
        StatuteArticle article = LawFolder.Find(LawReference.Parse(reference))!;

        Assert.Equal(paragraphs, article.ItemsByParagraph().Count);
        Assert.Equal(items, article.ItemsByParagraph());
    }

    [Theory]
    [InlineData("CSL 23(3)")]
    [InlineData("CSL 71(1)(4)")]
    [InlineData("CSL 71(3)")]
    [InlineData("CSL 26(3)")]
    public void A_place_that_the_text_lacks_is_noticed(string reference)
    {
        LawReference place = LawReference.Parse(reference);

        Assert.False(LawFolder.Find(place)!.Has(place));
    }

    [Fact]
    public void No_article_is_held_twice()
    {
        Assert.All(LawFolder.Statutes, statute => Assert.Equal(statute.Articles.Count, statute.Articles.Select(article => article.Number).Distinct().Count()));
    }

    [Fact]
    public void Articles_stand_in_order_and_within_the_law()
    {
        foreach (StatuteFile statute in LawFolder.Statutes)
        {
            int[] numbers = [.. statute.Articles.Select(article => int.Parse(article.Number))];
            Assert.Equal(numbers.Order(), numbers);
            Assert.InRange(numbers[^1], 1, statute.Law.ArticleCount);
        }
    }

    [Fact]
    public void Every_source_that_an_article_names_is_listed()
    {
        foreach (StatuteFile statute in LawFolder.Statutes)
        {
            string[] listed = [.. statute.Sources.Select(source => source.Id)];
            Assert.All(statute.Articles, article => Assert.Subset(listed.ToHashSet(), article.Sources.ToHashSet()));
        }
    }

    private static IEnumerable<(string Where, string Reference)> AllReferences()
    {
        foreach ((string law, StatuteArticle article) in LawFolder.Articles)
        {
            string where = law + " " + article.Number;
            foreach (string reference in article.Related.Concat(article.PenaltyReferences))
                yield return (where, reference);
            foreach (PenaltyBand band in article.Penalties)
            {
                foreach (string reference in band.Duties.Concat(band.RefersTo).Append(band.Reference))
                    yield return (where, reference);
                if (band.EscalatesTo is { } escalation)
                    yield return (where, escalation.Reference);
            }
        }

        foreach (RuleRow rule in LawFolder.Rules.Rules)
        {
            foreach (string reference in rule.Places)
                yield return (rule.Id, reference);
        }

        foreach (NumberMapping mapping in LawFolder.Csl.NumberMap!)
        {
            foreach (MovedPart part in mapping.Parts ?? [])
                yield return ("numberMap", "CSL " + part.Current);
        }
    }
}
