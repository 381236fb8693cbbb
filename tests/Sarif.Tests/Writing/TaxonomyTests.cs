using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace CsLaw.Sarif.Tests.Writing;

public class TaxonomyTests
{
    [Fact]
    public void The_present_law_shows_its_numbers_and_keeps_the_former_ones()
    {
        JsonElement law = Clinic.Taxonomy(Clinic.Run([]), "CSL");

        Assert.Equal("2025", law.GetProperty("version").GetString());
        Assert.Equal("40", Property(law, "42(1)", "formerNumber"));
        Assert.Equal("42(2)", Property(law, "44(2)", "formerNumber"));
        Assert.Equal("64(1)", Property(law, "71(1)(2)", "formerNumber"));
        Assert.Equal("not in the text of 2016", Property(law, "42(2)", "formerNumber"));
    }

    [Fact]
    public void The_law_of_2016_shows_the_former_numbers_and_keeps_the_present_ones()
    {
        JsonElement law = Clinic.Taxonomy(Clinic.Run([], Clinic.Options(lawVersion: LogOptions.FormerLaw)), "CSL");

        Assert.Equal("2016", law.GetProperty("version").GetString());
        Assert.Equal("42(1)", Property(law, "40", "currentNumber"));
        Assert.Equal("44(2)", Property(law, "42(2)", "currentNumber"));
        Assert.Equal("39", Property(law, "37", "currentNumber"));
        Assert.StartsWith("CSL Art. 40 (2016): ", Short(law, "40"));
    }

    [Fact]
    public void A_provision_that_2016_did_not_have_says_so_and_takes_no_other_provisions_number()
    {
        JsonElement law = Clinic.Taxonomy(Clinic.Run([], Clinic.Options(Language.Chinese, LogOptions.FormerLaw)), "CSL");

        Assert.Equal("42(2)", Property(law, "2025:42(2)", "currentNumber"));
        Assert.Contains("2016年文本无此条款", Short(law, "2025:42(2)"));
    }

    [Fact]
    public void Ids_are_unique_in_every_numbering()
    {
        foreach (int version in new[] { LogOptions.CurrentLaw, LogOptions.FormerLaw })
        {
            foreach (JsonElement taxonomy in Clinic.Run([], Clinic.Options(lawVersion: version)).GetProperty("taxonomies").EnumerateArray())
            {
                string[] ids = taxonomy.GetProperty("taxa").EnumerateArray().Select(taxon => taxon.GetProperty("id").GetString()!).ToArray();
                Assert.NotEmpty(ids);
                Assert.Equal(ids.Distinct(), ids);
            }
        }
    }

    [Fact]
    public void Texts_are_in_the_language_of_the_run_and_the_official_text_is_Chinese()
    {
        JsonElement english = Clinic.Taxonomy(Clinic.Run([]), "CSL");
        JsonElement chinese = Clinic.Taxonomy(Clinic.Run([], Clinic.Options(Language.Chinese)), "CSL");

        Assert.Equal("en", english.GetProperty("language").GetString());
        Assert.Equal("zh-CN", chinese.GetProperty("language").GetString());
        Assert.StartsWith("CSL Art. 39: ", Short(english, "39"));
        Assert.StartsWith("《网络安全法》第39条：", Short(chinese, "39"));
        Assert.StartsWith("关键信息基础设施的运营者", Property(english, "39", "officialText"));
    }

    [Fact]
    public void Identities_are_the_same_in_every_log_and_differ_between_texts_of_the_law()
    {
        string present = Guid(Clinic.Run([]), "CSL");

        Assert.Equal(present, Guid(Clinic.Run(Clinic.All, Clinic.Options(Language.Chinese)), "CSL"));
        Assert.NotEqual(present, Guid(Clinic.Run([], Clinic.Options(lawVersion: LogOptions.FormerLaw)), "CSL"));
        Assert.Equal('5', present[14]);
    }

    [Fact]
    public void A_name_based_identity_follows_the_standard()
    {
        // Reckoned by another implementation (Python, uuid.uuid5 with NAMESPACE_URL).
        Assert.Equal(
            new Guid("38961caa-6f7e-5910-97c7-4d6490520c32"),
            NameGuid.Of("https://github.com/cslawanalyzers/cslawanalyzers/taxonomies/CSL/2025"));
    }

    [Fact]
    public void A_version_of_the_law_that_never_was_is_refused()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Clinic.Bytes([], Clinic.Options(lawVersion: 2020)));

        Assert.Contains("2025 and 2016", error.Message);
    }

    private static JsonElement Taxon(JsonElement taxonomy, string id) =>
        taxonomy.GetProperty("taxa").EnumerateArray().Single(taxon => taxon.GetProperty("id").GetString() == id);

    private static string Property(JsonElement taxonomy, string id, string name) => Taxon(taxonomy, id).GetProperty("properties").GetProperty(name).GetString()!;

    private static string Short(JsonElement taxonomy, string id) => Taxon(taxonomy, id).GetProperty("shortDescription").GetProperty("text").GetString()!;

    private static string Guid(JsonElement run, string name) => Clinic.Taxonomy(run, name).GetProperty("guid").GetString()!;
}
