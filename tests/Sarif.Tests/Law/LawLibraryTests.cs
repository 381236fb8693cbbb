using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace CsLaw.Sarif.Tests.Law;

public class LawLibraryTests
{
    private static LawLibrary Library => LawLibrary.Embedded;

    [Theory]
    [InlineData("CSL 39", "37")]
    [InlineData("CSL 24(3)", "22(3)")]
    [InlineData("CSL 42(1)", "40")]
    [InlineData("CSL 44(2)", "42(2)")]
    [InlineData("CSL 64", "61")]
    [InlineData("CSL 71(1)(2)", "64(1)")]
    [InlineData("CSL 71(1)(3)", "66")]
    [InlineData("CSL 71", "64, 66, 70")]
    [InlineData("CSL 42(2)", "")]
    [InlineData("CSL 20", "")]
    [InlineData("PIPL 51", "51")]
    public void A_provision_is_found_where_it_stood(string reference, string former) =>
        Assert.Equal(former, string.Join(", ", Library.Former(ArticleReference.Parse(reference))));

    [Fact]
    public void Every_provision_that_a_rule_names_is_held()
    {
        ArticleReference[] named = Library.Rules.SelectMany(rule => rule.Duties.Concat(rule.Penalties).Concat(rule.Related)).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, reference => Assert.NotNull(Library.Article(reference)));
        Assert.All(Library.Rules.SelectMany(rule => rule.Weaknesses), number => Assert.NotNull(Library.Weakness(number)));
    }

    [Fact]
    public void A_rule_has_its_row()
    {
        LawRule rule = Library.Rule("CSL2001")!;

        Assert.Equal(["CSL 42(1)", "CSL 44(2)"], rule.Duties.Select(duty => duty.ToString()));
        Assert.Equal([532], rule.Weaknesses);
        Assert.Equal(6.5m, rule.SecuritySeverity);
        Assert.Null(Library.Rule("CSL0001")!.SecuritySeverity);
        Assert.Null(Library.Rule("CSL9999"));
    }

    [Fact]
    public void The_level_of_a_rule_is_a_warning_unless_its_row_says_otherwise()
    {
        const string Rules =
            """
            {"rules":[
              {"id":"CSL0001","theme":"t","precision":"low","level":"note"},
              {"id":"CSL0002","theme":"t","precision":"low"}]}
            """;
        var library = new LawLibrary(name => Open(name switch { "rules" => Rules, "cwe" => "{}", _ => null }));

        Assert.Equal(FindingLevel.Note, library.Rule("CSL0001")!.Level);
        Assert.Equal(FindingLevel.Warning, library.Rule("CSL0002")!.Level);
    }

    [Fact]
    public void An_article_speaks_both_languages()
    {
        LawArticle article = Library.Article(ArticleReference.Parse("CSL 42(2)"))!;

        Assert.Equal("42", article.Number);
        Assert.NotEqual(article.Title(Language.English), article.Title(Language.Chinese));
        Assert.Contains("用户信息", article.OfficialText);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => new LawLibrary(_ => null));

        Assert.Contains("law/rules.json", error.Message);
    }

    [Theory]
    [InlineData("CSL 42", "CSL", "42", 0, 0)]
    [InlineData("CSL 42(1)", "CSL", "42", 1, 0)]
    [InlineData("CSL 71(1)(2)", "CSL", "71", 1, 2)]
    public void A_reference_is_read_and_written(string text, string law, string article, int paragraph, int item)
    {
        ArticleReference reference = ArticleReference.Parse(text);

        Assert.Equal(new ArticleReference(law, article, paragraph, item), reference);
        Assert.Equal(text, reference.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("42(1)")]
    [InlineData("CSL")]
    [InlineData("CSL 42(1")]
    [InlineData("CSL 42(1)(2)(3)")]
    [InlineData("CSL 42 (1)")]
    public void What_is_no_reference_is_refused(string text) => Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => ArticleReference.Parse(text)).Message);

    private static MemoryStream? Open(string? text) => text is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(text));
}
