using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Configuration;

public sealed class ConfigurationLineTests
{
    private static async Task<ImmutableArray<Diagnostic>> Run(string text, string name = "CsLaw.Team.txt", (string, string)? option = null)
    {
        var code = new TestCode { Sources = [("Test.cs", "public class C { }")], AdditionalFiles = [("/repo/" + name, text)] };
        if (option is var (key, value))
            code = code with { Options = code.Options.Add(key, value) };
        return [.. (await code.DiagnoseAsync(Analyzers.All)).Where(d => d.Id == "CSL0001")];
    }

    [Theory]
    [InlineData("sink log M:App.Audit.Write(*) args=text shape=object")]
    [InlineData("sanitizer mask M:App.Masks.Phone(System.String)")]
    [InlineData("restore M:App.Masks.Unmask(*)")]
    [InlineData("pass M:App.Text.Clean(*) args=this,value")]
    [InlineData("guard consent M:App.Consents.Ask(*)")]
    [InlineData("guard consent name:user-agreed")]
    [InlineData("account M:App.Users.Open(*)")]
    [InlineData("host *.partner.com HK")]
    [InlineData("host gw.partner.com own # comment")]
    [InlineData("data mobile-phone P:App.Order.Receiver")]
    [InlineData("data none name:Nick*")]
    [InlineData("data mobile-phone M:App.Phones.Of(*)")]
    [InlineData("data diagnosis-disease T:App.MedicalAttribute")]
    [InlineData("sensitive marital-status")]
    [InlineData("general resident-id-number # our reading")]
    [InlineData("allow log nickname")]
    [InlineData("clear log hash")]
    [InlineData("sink log M:App.Audit.Write(*) version=[1.0,2.0)")]
    [InlineData("sink log M:App.Audit.Write(*) args=text version=(,2)")]
    [InlineData("pass M:App.Text.Clean(*) version=3.1.4")]
    [InlineData("guard consent T:App.ConsentFilter version=[2.0]")]
    [InlineData("pass P:App.Map.Keys from=P:App.Entry.Key")]
    [InlineData("sink file M:App.Upload.CopyTo(*) args=this into=target on=M:System.IO.File.Create")]
    [InlineData("guard identity asked:kyc")]
    [InlineData("guard identity user:verified")]
    [InlineData("map M:App.Map.By(*) args=key into=P:App.Entry.Key")]
    [InlineData("fill M:App.Map.Put(*) args=key into=P:App.Entry.Key")]
    [InlineData("# only a comment")]
    [InlineData("")]
    public async Task Takes_lines_it_understands(string line) => Assert.Empty(await Run(line));

    [Theory]
    [InlineData("snik log M:App.Audit.Write(*)", "no verb", "动词")]
    [InlineData("sink disk M:App.Audit.Write(*)", "no sink kind", "去向类别")]
    [InlineData("sink log App.Audit.Write", "no documentation comment id", "文档注释标识")]
    [InlineData("sink log", "the form is", "格式")]
    [InlineData("sink log M:App.Audit.Write(*) arg=text", "neither args=", "args=")]
    [InlineData("sink log M:App.Audit.Write(*) version=", "no range of versions", "版本范围")]
    [InlineData("sink log M:App.Audit.Write(*) version=two", "no range of versions", "版本范围")]
    [InlineData("sink log M:App.Audit.Write(*) version=[1.0,2.0", "no range of versions", "版本范围")]
    [InlineData("sink log M:App.Audit.Write(*) version=[2.0,1.0]", "no range of versions", "版本范围")]
    [InlineData("sink log M:App.Audit.Write(*) version=(1.0)", "no range of versions", "版本范围")]
    [InlineData("sink log M:App.Audit.Write(*) version=(,)", "no range of versions", "版本范围")]
    [InlineData("data mobile-phone P:App.X.Y version=1.0", "the form is", "格式")]
    [InlineData("sink log M:App.Audit.Write(*) into=P:App.X.Y", "neither args=", "args=")]
    [InlineData("map M:App.Map.By(*) args=key into=Key", "neither args=", "args=")]
    [InlineData("guard faith T:App.X", "no kind of evidence", "证据类别")]
    [InlineData("host partner.com moon", "no jurisdiction", "法域")]
    [InlineData("data shoe-size P:App.X.Y", "no taxon", "个人信息类别")]
    [InlineData("data mobile-phone name:", "no name pattern", "名称")]
    [InlineData("data mobile-phone", "the form is", "格式")]
    [InlineData("data mobile-phone name:a.b.c", "no name pattern", "名称")]
    [InlineData("data mobile-phone Order.Line2", "no documentation comment id", "文档注释标识")]
    [InlineData("data mobile-phone P:Line2", "names no type", "类型")]
    [InlineData("guard identity user:", "the form is", "格式")]
    [InlineData("sensitive", "the form is", "格式")]
    [InlineData("sensitive marital-status yes", "the form is", "格式")]
    [InlineData("general shoe-size", "no taxon", "个人信息类别")]
    [InlineData("lower log bleach", "no purpose", "用途")]
    public async Task Says_what_is_wrong_with_a_line_at_that_line(string line, string english, string chinese)
    {
        Diagnostic problem = Assert.Single(await Run("# first\n" + line + "\nallow log nickname"));
        Assert.Equal(1, problem.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal("/repo/CsLaw.Team.txt", problem.Location.GetLineSpan().Path);
        Assert.Contains(english, problem.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.Contains(chinese, problem.GetMessage(CultureInfo.GetCultureInfo("zh-Hans")), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_line_beyond_any_length_by_its_beginning()
    {
        Diagnostic problem = Assert.Single(await Run("allow log nickname\nsink log M:" + new string('a', 1_000_000)));
        Assert.Equal(1, problem.Location.GetLineSpan().StartLinePosition.Line);
        string message = problem.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains("at most 4000 characters", message, System.StringComparison.Ordinal);
        Assert.InRange(message.Length, 1, 500);
    }

    [Fact]
    public async Task Names_the_first_lines_of_a_file_that_is_no_list_and_reads_no_further()
    {
        ImmutableArray<Diagnostic> problems = await Run(string.Concat(Enumerable.Repeat("\0\ufffd nonsense\n", 100_000)));
        Assert.Equal(100, problems.Length);
        Diagnostic last = Assert.Single(problems, problem => problem.Location.GetLineSpan().StartLinePosition.Line == 99);
        Assert.Contains("nothing below it is read", last.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.Contains("其下各行不再读取", last.GetMessage(CultureInfo.GetCultureInfo("zh-Hans")), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_other_files_alone() => Assert.Empty(await Run("nonsense", "Notes.txt"));

    [Theory]
    [InlineData("cslaw_law_version", "2020")]
    [InlineData("cslaw_service", "shop")]
    public async Task Says_which_value_of_a_key_is_wrong(string key, string value)
    {
        Diagnostic problem = Assert.Single(await Run("", option: (key, value)));
        Assert.Contains($"{key} = {value}", problem.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cslaw_data", "none name:Phone, shoe-size name:Size", "shoe-size name:Size", "no taxon")]
    [InlineData("cslaw_data", "none name:Phone, none name:*", "none name:*", "no name pattern")]
    [InlineData("cslaw_data", "none", "none", "the form is")]
    [InlineData("cslaw_sensitive", "marital-status, married", "married", "no taxon")]
    [InlineData("cslaw_general", "resident-id-number nickname", "resident-id-number nickname", "the form is")]
    public async Task Says_which_entry_of_a_key_is_wrong(string key, string value, string entry, string reason)
    {
        Diagnostic problem = Assert.Single(await Run("", option: (key, value)));
        Assert.Contains($"{key} = {entry}", problem.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.Contains(reason, problem.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    /// <summary>Where the file is at hand the finding stands at the line; the compiler alone knows no lines.</summary>
    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.cs]\n  cslaw_service = shop # ours", "/repo/.editorconfig", 2, 2)]
    [InlineData("team.globalconfig", "is_global = true\nCSLAW_SERVICE=shop", "/repo/team.globalconfig", 1, 0)]
    [InlineData(".editorconfig", "# cslaw_service = shop\ncslaw_service = forum", "", 0, 0)]
    [InlineData("notes.txt", "cslaw_service = shop", "", 0, 0)]
    public async Task Stands_at_the_line_of_a_key_where_the_file_is_at_hand(string file, string text, string path, int line, int column)
    {
        FileLinePositionSpan place = Assert.Single(await Run(text, file, ("cslaw_service", "shop"))).Location.GetLineSpan();
        Assert.Equal((path, line, column), (place.Path ?? "", place.StartLinePosition.Line, place.StartLinePosition.Character));
    }

    [Theory]
    [InlineData("cslaw_data", "none name:Phone, mobile-phone P:App.Order.Line2,")]
    [InlineData("cslaw_sensitive", "marital-status")]
    public async Task Takes_entries_it_understands(string key, string value) => Assert.Empty(await Run("", option: (key, value)));

    [Fact]
    public async Task The_other_lines_apply() => await new Verify("CSL2001").ReportsAsync(
        """
        public class User { public string Email { get; set; } = ""; public string Hobby { get; set; } = ""; }
        public static class Audit { public static void Write(string text) { } }
        public class Service
        {
            public void Run(User user) { Audit.Write([|user.Email|]); Audit.Write([|user.Hobby|]); Console.WriteLine([|user.Email|]); }
        }
        """,
        code => code with { AdditionalFiles = [("/repo/CsLaw.Team.txt", "sink log M:Audit.Write(*)\nwrong line\ndata user-profile-tag P:User.Missing\ndata religion P:User.Hobby")] });
}
