using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CsLawAnalyzers.Contract.Law;

public class PenaltyTests
{
    public static TheoryData<string> BandReferences => [.. LawFolder.Bands.Select(band => band.Reference)];

    /// <summary>
    /// Duty and where its penalty stands, as read in Arts. 61 to 71; an empty list means that no article of the law names the duty.
    /// </summary>
    [Theory]
    [InlineData("10")]
    [InlineData("11")]
    [InlineData("13", "CSL 71(1)(1)")]
    [InlineData("23", "CSL 61(1)", "CSL 61(3)")]
    [InlineData("24", "CSL 62", "CSL 61(3)", "CSL 71(1)(2)")]
    [InlineData("25", "CSL 63")]
    [InlineData("26", "CSL 64")]
    [InlineData("27", "CSL 61(1)", "CSL 61(3)")]
    [InlineData("28", "CSL 65", "CSL 61(3)")]
    [InlineData("29", "CSL 66(1)", "CSL 66(2)")]
    [InlineData("30", "CSL 70(1)(2)")]
    [InlineData("35", "CSL 61(2)", "CSL 61(3)")]
    [InlineData("36", "CSL 61(2)", "CSL 61(3)")]
    [InlineData("37", "CSL 67")]
    [InlineData("38", "CSL 61(2)", "CSL 61(3)")]
    [InlineData("39", "CSL 71(1)(3)")]
    [InlineData("40", "CSL 61(2)", "CSL 61(3)")]
    [InlineData("42")]
    [InlineData("43", "CSL 71(1)(2)")]
    [InlineData("44", "CSL 71(1)(2)")]
    [InlineData("45", "CSL 71(1)(2)")]
    [InlineData("46", "CSL 71(2)")]
    [InlineData("48", "CSL 68(1)", "CSL 68(2)")]
    [InlineData("49", "CSL 69(1)", "CSL 69(2)")]
    [InlineData("50", "CSL 62", "CSL 61(3)", "CSL 69(3)")]
    [InlineData("51", "CSL 70(1)(1)")]
    [InlineData("52", "CSL 69(1)", "CSL 69(2)")]
    [InlineData("58")]
    public void A_duty_leads_to_its_penalty(string duty, params string[] penalties) =>
        Assert.Equal(penalties, LawFolder.CslArticle(duty).PenaltyReferences);

    [Fact]
    public void The_table_of_duties_is_complete()
    {
        int rows = typeof(PenaltyTests).GetMethod(nameof(A_duty_leads_to_its_penalty))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Length;

        Assert.Equal(LawFolder.Csl.Articles.Count(article => article.Kind == "duty"), rows);
    }

    [Fact]
    public void Only_duties_lead_to_a_penalty_and_only_penalty_articles_hold_bands()
    {
        foreach ((string law, StatuteArticle article) in LawFolder.Articles)
        {
            if (article.PenaltyReferences.Count > 0)
                Assert.Contains(article.Kind, new[] { "duty", "right", "principle" });
            if (article.Penalties.Count > 0)
                Assert.Equal("penalty", article.Kind);
            Assert.All(article.Penalties, band => Assert.Equal((law, article.Number), (LawReference.Parse(band.Reference).Law, LawReference.Parse(band.Reference).Article)));
        }
    }

    [Fact]
    public void Every_penalty_that_a_duty_names_has_a_band_which_names_the_duty()
    {
        foreach ((string law, StatuteArticle article) in LawFolder.Articles)
        {
            LawReference duty = LawReference.Parse(law + " " + article.Number);
            foreach (string reference in article.PenaltyReferences)
            {
                PenaltyBand[] bands = [.. LawFolder.Bands.Where(band => Overlap(band.Reference, reference))];
                Assert.True(bands.Length > 0, $"{duty} names {reference}, which sets no band.");
                Assert.All(bands, band => Assert.Contains(band.Duties, named => LawReference.Parse(named).Overlaps(duty)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(BandReferences))]
    public void Every_duty_of_a_band_names_the_band(string reference)
    {
        PenaltyBand band = LawFolder.Bands.Single(candidate => candidate.Reference == reference);

        Assert.NotEmpty(band.Duties);
        Assert.All(band.Duties, duty => Assert.Contains(LawFolder.Find(LawReference.Parse(duty))!.PenaltyReferences, named => Overlap(named, reference)));
    }

    [Theory]
    [MemberData(nameof(BandReferences))]
    public void A_band_has_tiers_or_says_where_they_are(string reference)
    {
        PenaltyBand band = LawFolder.Bands.Single(candidate => candidate.Reference == reference);
        IEnumerable<string> elsewhere = band.RefersTo.Concat(band.EscalatesTo is { } escalation ? [escalation.Reference] : []);

        Assert.All(elsewhere, named => Assert.Contains(LawFolder.Bands, other => other.Reference != reference && Overlap(other.Reference, named)));
        if (band.Tiers.Count == 0 && band.RefersTo.Count == 0)
            Assert.Contains(reference, new[] { "CSL 71(1)(1)", "CSL 71(2)" });
    }

    /// <summary>Amounts in yuan; 0 stands for none.</summary>
    [Theory]
    [InlineData("CSL 61(1)", "first", 10_000, 50_000, true, 0, 0)]
    [InlineData("CSL 61(1)", "aggravated", 50_000, 500_000, false, 10_000, 100_000)]
    [InlineData("CSL 61(2)", "first", 50_000, 100_000, true, 0, 0)]
    [InlineData("CSL 61(2)", "aggravated", 100_000, 1_000_000, false, 10_000, 100_000)]
    [InlineData("CSL 61(3)", "serious", 500_000, 2_000_000, false, 50_000, 200_000)]
    [InlineData("CSL 61(3)", "particularly-serious", 2_000_000, 10_000_000, false, 200_000, 1_000_000)]
    [InlineData("CSL 62", "first", 0, 0, false, 0, 0)]
    [InlineData("CSL 62", "aggravated", 50_000, 500_000, false, 10_000, 100_000)]
    [InlineData("CSL 63", "first", 20_000, 100_000, false, 0, 0)]
    [InlineData("CSL 63", "serious", 0, 0, false, 0, 0)]
    [InlineData("CSL 64", "first", 0, 0, false, 0, 0)]
    [InlineData("CSL 64", "aggravated", 50_000, 500_000, false, 10_000, 100_000)]
    [InlineData("CSL 65", "first", 10_000, 100_000, true, 0, 0)]
    [InlineData("CSL 65", "aggravated", 100_000, 1_000_000, false, 10_000, 100_000)]
    [InlineData("CSL 66(1)", "first", 0, 0, false, 50_000, 500_000)]
    [InlineData("CSL 66(1)", "aggravated", 0, 0, false, 100_000, 1_000_000)]
    [InlineData("CSL 66(2)", "first", 100_000, 1_000_000, false, 0, 0)]
    [InlineData("CSL 67", "first", 0, 0, false, 10_000, 100_000)]
    [InlineData("CSL 68(1)", "first", 0, 0, false, 10_000, 100_000)]
    [InlineData("CSL 68(1)", "aggravated", 0, 0, false, 50_000, 500_000)]
    [InlineData("CSL 68(2)", "first", 100_000, 500_000, false, 0, 0)]
    [InlineData("CSL 69(1)", "first", 50_000, 500_000, true, 0, 0)]
    [InlineData("CSL 69(1)", "aggravated", 500_000, 2_000_000, false, 50_000, 200_000)]
    [InlineData("CSL 69(2)", "particularly-serious", 2_000_000, 10_000_000, false, 200_000, 1_000_000)]
    [InlineData("CSL 70", "first", 0, 0, false, 0, 0)]
    [InlineData("CSL 70", "aggravated", 50_000, 500_000, false, 10_000, 100_000)]
    [InlineData("PIPL 66(1)", "first", 0, 0, false, 0, 0)]
    [InlineData("PIPL 66(1)", "aggravated", 0, 1_000_000, false, 10_000, 100_000)]
    [InlineData("PIPL 66(2)", "serious", 0, 50_000_000, false, 100_000, 1_000_000)]
    [InlineData("DSL 46", "first", 100_000, 1_000_000, true, 10_000, 100_000)]
    [InlineData("DSL 46", "serious", 1_000_000, 10_000_000, false, 100_000, 1_000_000)]
    public void A_tier_has_the_amounts_of_the_statute(
        string reference, string tier, int entityMinimum, int entityMaximum, bool entityDiscretionary, int individualMinimum, int individualMaximum)
    {
        PenaltyTier found = LawFolder.Bands.Single(band => band.Reference == reference).Tiers.Single(candidate => candidate.Tier == tier);

        Assert.Equal((entityMinimum, entityMaximum), (found.EntityFine?.Minimum ?? 0, found.EntityFine?.Maximum ?? 0));
        Assert.Equal(entityDiscretionary, found.EntityFine?.Discretionary ?? false);
        Assert.Equal((individualMinimum, individualMaximum), (found.IndividualFine?.Minimum ?? 0, found.IndividualFine?.Maximum ?? 0));
    }

    /// <summary>The amounts are read again from the official text, so that a slip in the data cannot agree with the same slip in a table.</summary>
    [Theory]
    [MemberData(nameof(BandReferences))]
    public void Every_fine_is_written_in_the_official_text(string reference)
    {
        PenaltyBand band = LawFolder.Bands.Single(candidate => candidate.Reference == reference);
        string text = LawFolder.Find(LawReference.Parse(reference))!.TextZh;
        Fine[] fines = [.. band.Tiers.SelectMany(tier => new[] { tier.EntityFine, tier.IndividualFine }).OfType<Fine>()];

        foreach (Fine fine in fines)
        {
            Assert.True(fine.Maximum is not null || fine.FormulaEn is not null, $"{reference} has a fine without an amount or a formula.");
            Assert.Equal(fine.FormulaEn is null, fine.FormulaZh is null);
            if (fine.Maximum is not { } maximum)
                continue;

            string minimum = fine.Minimum is { } floor ? ChineseAmount.Of(floor) + "以上" : "";
            string amount = "处" + minimum + ChineseAmount.Of(maximum) + "以下(罚款|或者)";
            string may = fine.Discretionary ? "可以(并)?" : "(?<!可以)(?<!可以并)";
            Assert.Matches(new Regex(may + amount), text);
        }

        Assert.True(fines.Length > 0 || band.RefersTo.Count > 0 || reference.StartsWith("CSL 71("), $"{reference} knows no fine and no other band.");
    }

    [Fact]
    public void Article_71_sets_no_amount_and_keeps_none_of_2016()
    {
        StatuteArticle article = LawFolder.CslArticle("71");

        Assert.Equal(["CSL 71(1)(1)", "CSL 71(1)(2)", "CSL 71(1)(3)", "CSL 71(2)"], article.Penalties.Select(band => band.Reference));
        Assert.All(article.Penalties, band => Assert.Empty(band.Tiers));
        Assert.Equal(["PIPL 66"], article.Penalties[1].RefersTo);
        Assert.Equal(["PIPL 66", "DSL 46"], article.Penalties[2].RefersTo);

        string entry = LawFolder.Json("csl.json").GetProperty("articles").EnumerateArray().Single(a => a.GetProperty("number").GetString() == "71").GetRawText();
        Assert.DoesNotMatch("万元|罚款|一倍|[0-9],?000|million|yuan|RMB|CNY|times", entry);
    }

    [Fact]
    public void Ended_maintenance_does_not_reach_the_grave_tiers()
    {
        PenaltyBand grave = LawFolder.Bands.Single(band => band.Reference == "CSL 61(3)");

        Assert.Contains("CSL 24(1)", grave.Duties);
        Assert.DoesNotContain("CSL 24(2)", grave.Duties);
    }

    private static bool Overlap(string one, string other) => LawReference.Parse(one).Overlaps(LawReference.Parse(other));
}
