using System.Linq;
using System.Text.Json;
using Xunit;

namespace CsLawAnalyzers.Contract.Law;

public class RuleTableTests
{
    public static TheoryData<string> RuleIds => [.. LawFolder.Rules.Rules.Select(rule => rule.Id)];

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        string[] ids = [.. LawFolder.Rules.Rules.Select(rule => rule.Id)];

        Assert.Equal(ids.Order().Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_theme_gives_the_first_digit(string id)
    {
        RuleRow rule = Row(id);
        ThemeRow theme = LawFolder.Rules.Themes.Single(candidate => candidate.Id == rule.Theme);

        Assert.Equal(theme.Digit, id["CSL".Length] - '0');
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_names_the_penalty_of_each_of_its_duties(string id)
    {
        RuleRow rule = Row(id);
        foreach (PenaltyBand band in LawFolder.Bands.Where(band => band.Duties.Any(duty => rule.Duties.Any(named => Overlap(named, duty)))))
            Assert.Contains(rule.Penalties, penalty => Overlap(penalty, band.Reference));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_names_no_penalty_that_its_duties_do_not_reach(string id)
    {
        RuleRow rule = Row(id);
        PenaltyBand[] reached = [.. LawFolder.Bands.Where(band => band.Duties.Any(duty => rule.Duties.Any(named => Overlap(named, duty))))];
        string[] places = [.. reached.Select(band => band.Reference), .. reached.SelectMany(band => band.RefersTo)];

        Assert.All(rule.Penalties, penalty => Assert.Contains(places, place => Overlap(penalty, place)));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_duty_of_a_rule_is_a_duty_in_the_law(string id) =>
        Assert.All(Row(id).Duties, duty => Assert.Equal("duty", LawFolder.Find(LawReference.Parse(duty))!.Kind));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_about_storage_or_export_also_names_the_way_to_operators_that_are_not_critical(string id)
    {
        // CSL 39 binds critical operators alone; everyone else is reached through CSL 42(2) and PIPL 38.
        RuleRow rule = Row(id);
        if (!rule.Duties.Contains("CSL 39"))
            return;

        Assert.Contains("CSL 42(2)", rule.Places);
        Assert.Contains("PIPL 38", rule.Places);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_weakness_of_a_rule_is_listed(string id)
    {
        int[] listed = [.. LawFolder.Json("cwe.json").GetProperty("weaknesses").EnumerateArray().Select(weakness => weakness.GetProperty("id").GetInt32())];

        Assert.All(Row(id).Cwe, number => Assert.Contains(number, listed));
    }

    [Fact]
    public void Weaknesses_are_unique_and_in_order()
    {
        JsonElement[] weaknesses = [.. LawFolder.Json("cwe.json").GetProperty("weaknesses").EnumerateArray()];
        int[] ids = [.. weaknesses.Select(weakness => weakness.GetProperty("id").GetInt32())];

        Assert.Equal(ids.Order().Distinct(), ids);
        Assert.Equal(weaknesses.Length, weaknesses.Select(weakness => weakness.GetProperty("name").GetString()).Distinct().Count());
    }

    private static RuleRow Row(string id) => LawFolder.Rules.Rules.Single(rule => rule.Id == id);

    private static bool Overlap(string one, string other) => LawReference.Parse(one).Overlaps(LawReference.Parse(other));
}
