using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Consent;

public sealed class ConsentPresumedTests() : RuleTests("CSL1004")
{
    [Theory]
    [InlineData("public class Form { public bool ConsentGiven { get; set; } = [|true|]; }")]
    [InlineData("public class Form { public bool? 同意 { get; set; } = [|true|]; }")]
    [InlineData("public class Form { public bool 同意收集个人信息 { get; set; } = [|true|]; }")]
    [InlineData("public class Form { public bool 是否在职 { get; set; } = true; }")]
    [InlineData("public class Form { public bool AcceptNewsletter { get; set; } = [|true|]; public bool AcceptsReturns { get; set; } = true; }")]
    [InlineData("public class Form { public bool AgreementSigned { get; set; } = [|true|]; public bool Signed { get; set; } = true; public bool AgreementPrinted { get; set; } = true; }")]
    [InlineData("public class Form { public bool TongYiXieYi { get; set; } = [|true|]; public bool JieShouXieYi { get; set; } = [|true|]; public bool DaYinXieYi { get; set; } = true; }")]
    [InlineData("public class Form { public bool 接受协议 { get; set; } = [|true|]; public bool 打印协议 { get; set; } = true; }")]
    [InlineData("public class Form { private bool _agreed = [|true|]; public bool Agreed => _agreed; }")]
    [InlineData("public record Form(string Mobile, bool PrivacyAccepted = [|true|]);")]
    [InlineData("public class Form { public Form() { MarketingConsent = [|true|]; } public bool MarketingConsent { get; set; } }")]
    public Task A_default(string source) => Rule.ReportsAsync(source);

    [Theory]
    [InlineData("public class ConsentRecord { public int UserId { get; set; } public string Purpose { get; set; } = \"\"; public bool Granted { get; set; } = [|true|]; }")]
    [InlineData("public class UserConsent { public int UserId { get; set; } public bool IsAccepted { get; set; } = [|true|]; }")]
    [InlineData("public class UserConsent { public UserConsent() { Accepted = [|true|]; } public int UserId { get; set; } public bool Accepted { get; set; } }")]
    [InlineData("public record ConsentRecord(int UserId, string Purpose, bool Granted = [|true|]);")]
    [InlineData("public class 同意记录 { public int 用户 { get; set; } public bool 已授权 { get; set; } = [|true|]; }")]
    public Task A_default_in_the_record_that_proves_consent(string source) => Rule.ReportsAsync(source);

    [Theory]
    [InlineData("public class ConsentRecord { public int UserId { get; set; } public bool Granted { get; set; } }")]
    [InlineData("public class ConsentRecord { public ConsentRecord(int user, string purpose) { UserId = user; Granted = true; } public int UserId { get; } public bool Granted { get; } }")]
    [InlineData("public class Desk { public object Keep(int user) => new ConsentRecord { UserId = user, Mobile = \"\", Granted = true }; } public class ConsentRecord { public int UserId { get; set; } public string Mobile { get; set; } = \"\"; public bool Granted { get; set; } }")]
    [InlineData("public class ConsentRecord { public int UserId { get; set; } public bool Active { get; set; } = true; public bool Required { get; set; } = true; public bool RevocationConfirmed { get; set; } = true; }")]
    [InlineData("public class LoanRecord { public int UserId { get; set; } public bool Granted { get; set; } = true; }")]
    [InlineData("public class ConsentRequest { public int UserId { get; set; } public bool Granted { get; set; } = true; }")]
    [InlineData("public class ConsentFeature { public int UserId { get; set; } public string Granted { get; set; } = \"true\"; }")]
    public Task A_record_that_says_what_was_answered_and_other_records_are_silent(string source) => Rule.SilentAsync(source);

    [Theory]
    [InlineData("HasDefaultValueSql([|\"1\"|])")]
    [InlineData("HasDefaultValueSql([|\"((1))\"|])")]
    [InlineData("HasDefaultValueSql([|\"TRUE\"|])")]
    [InlineData("HasDefaultValue([|true|])")]
    [InlineData("HasDefaultValueSql(\"0\")")]
    [InlineData("HasDefaultValueSql(\"((0))\")")]
    [InlineData("HasDefaultValueSql(\"getdate()\")")]
    public Task A_column_default_of_such_a_record(string call) => Rule.ReportsAsync("""
        public class ConsentRecord { public int UserId { get; set; } public string Purpose { get; set; } = ""; public bool Granted { get; set; } public bool Printed { get; set; } }
        public class Column { public void HasDefaultValue(object value) { } public void HasDefaultValueSql(string sql) { } }
        public class Mapping { public Column Property(Func<ConsentRecord, object> member) => new Column(); }
        public class Profile { public void Configure(Mapping map) { map.Property(c => c.Granted).CALL; map.Property(c => c.Printed).HasDefaultValueSql("1"); } }
        """.Replace("CALL", call, System.StringComparison.Ordinal));

    [Theory]
    [InlineData("public object Save(string mobile) => new Customer { Mobile = mobile, MarketingConsent = [|true|] };")]
    [InlineData("public void Save(Customer customer) { customer.MarketingConsent = [|true|]; }")]
    public Task A_constant_on_collection(string method) => Rule.ReportsAsync(Desk(method));

    [Theory]
    [InlineData("map.ForMember(d => d.MarketingConsent, o => o.MapFrom(s => [|true|]));")]
    [InlineData("map.Map(d => d.MarketingConsent, s => [|true|]);")]
    [InlineData("map.Property(d => d.MarketingConsent).HasDefaultValue([|true|]);")]
    [InlineData("map.Property(d => d.MarketingConsent).HasDefaultValue(false);")]
    [InlineData("map.Property(d => d.MarketingConsent).IsRequired().HasDefaultValue([|true|]);")]
    [InlineData("map.Property<bool>(\"MarketingConsent\").HasDefaultValue([|true|]);")]
    [InlineData("map.Property<bool>(nameof(Customer.MarketingConsent)).IsRequired().HasDefaultValue([|true|]);")]
    [InlineData("map.Property<bool>(\"Gift\").HasDefaultValue(true);")]
    [InlineData("map.Property<bool>(\"RequireConsent\").HasDefaultValue(true);")]
    [InlineData("map.AddColumn<bool>(name: \"MarketingConsent\", table: \"c\", defaultValue: [|true|]);")]
    [InlineData("map.AddColumn<bool>(name: \"MarketingConsent\", table: \"c\", nullable: true);")]
    [InlineData("map.AddColumn<bool>(name: \"Gift\", table: \"c\", defaultValue: true);")]
    [InlineData("map.ForMember(d => d.Gift, o => o.MapFrom(s => true));")]
    [InlineData("map.ForMember(d => d.MarketingConsent, o => o.MapFrom(s => s.Gift));")]
    public Task A_mapping_or_a_column_default(string statement) => Rule.ReportsAsync("""
        public class Customer { public string Mobile { get; set; } = ""; public bool MarketingConsent { get; set; } public bool Gift { get; set; } }
        public class Options { public void MapFrom(Func<Customer, object> value) { } }
        public class Column { public void HasDefaultValue(object value) { } public Column IsRequired() => this; }
        public class Mapping
        {
            public Column Property<T>(string name) => new Column();
            public void AddColumn<T>(string name, string table, bool nullable = false, object? defaultValue = null) { }
            public void ForMember(Func<Customer, object> member, Action<Options> options) { }
            public void Map(Func<Customer, object> member, Func<Customer, object> value) { }
            public Column Property(Func<Customer, object> member) => new Column();
        }
        public class Profile { public void Configure(Mapping map) { STATEMENT } }
        """.Replace("STATEMENT", statement, System.StringComparison.Ordinal));

    [Theory]
    [InlineData("new Customer { Mobile = \"13800138000\", MarketingConsent = [|true|] }")]
    [InlineData("new Customer { Mobile = \"13800138000\", MarketingConsent = false }")]
    public Task A_seed(string customer) => Rule.ReportsAsync(Desk("public object[] Seed() => new object[] { " + customer + " };"));

    [Theory]
    [InlineData("form.MarketingConsent = [|true|];")]
    [InlineData("form.MarketingConsent = form.Ticked;")]
    [InlineData("if (form.Ticked && form.AgreedToTerms) form.MarketingConsent = true;")]
    public Task A_member_that_requests_cannot_set_and_the_handler_sets(string statement) => Rule.ReportsAsync("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.ModelBinding;
        public class Form { public string Mobile { get; set; } = ""; [BindNever] public bool MarketingConsent { get; set; } public bool Ticked { get; set; } public bool AgreedToTerms { get; set; } }
        public class DeskController : Controller { [HttpPost] public void Save(Form form) { STATEMENT System.IO.File.AppendAllText("x", form.Mobile); } }
        """.Replace("STATEMENT", statement, System.StringComparison.Ordinal));

    [Theory]
    [InlineData("public object Save(string mobile, bool consent) => new Customer { Mobile = mobile, MarketingConsent = consent };")]
    [InlineData("public void Save(Customer customer, bool consent) { if (consent) customer.MarketingConsent = true; }")]
    [InlineData("public void Save(Customer customer, bool consent) { if (!consent) return; customer.MarketingConsent = true; }")]
    [InlineData("public void Accept(Customer customer) { customer.MarketingConsent = true; }")]
    [InlineData("public void Save(Customer customer) { customer.MarketingConsent = false; }")]
    public Task The_word_of_the_person_is_none(string method) => Rule.SilentAsync(Desk(method));

    [Theory]
    [InlineData("public class Form { public bool ConsentGiven { get; set; } }")]
    [InlineData("public class Form { public bool Newsletter { get; set; } = true; }")]
    [InlineData("public class Form { public bool RequireConsent { get; set; } = true; public bool AllowRememberConsent { get; set; } = true; }")]
    [InlineData("public class ConsentOptions { public bool Consent { get; set; } = true; }")]
    [InlineData("public class Form { public string Consent { get; set; } = \"true\"; public const bool Agreed = true; }")]
    public Task A_setting_of_the_operator_is_none(string source) => Rule.SilentAsync(source);

    [Theory]
    [InlineData("<form>[|<input type=\"checkbox\" asp-for=\"Input.PrivacyAccepted\" checked />|]</form>")]
    [InlineData("[|<input type=\"checkbox\" name=\"consent\" checked=\"checked\">|]")]
    [InlineData("[|<input type=\"hidden\" name=\"consent\" value=\"true\" />|]")]
    public Task A_box_that_is_ticked(string markup) => InMarkupAsync(markup);

    [Theory]
    [InlineData("<input type=\"checkbox\" asp-for=\"Input.PrivacyAccepted\" />")]
    [InlineData("<input type=\"checkbox\" asp-for=\"Input.Gift\" checked />")]
    [InlineData("<input type=\"checkbox\" asp-for=\"Input.PrivacyAccepted\" checked=\"@Model.Input.PrivacyAccepted\" />")]
    [InlineData("<input type=\"hidden\" name=\"consent\" value=\"false\" />")]
    public Task A_box_that_the_person_ticks_is_none(string markup) => InMarkupAsync(markup);

    [Fact]
    public Task Fix_drops_the_default() => Rule.FixesAsync(
        """
        public class Form
        {
            public bool ConsentGiven { get; set; } = [|true|]; // asked on the first page
            private bool _agreed = [|true|];
            public bool Agreed => _agreed;
        }

        public record Sheet(string Mobile, bool PrivacyAccepted = [|true|]);

        public class Customer { public string Mobile { get; set; } = ""; public bool MarketingConsent { get; set; } }

        public class Desk
        {
            public object Save(string mobile) => new Customer { Mobile = mobile, MarketingConsent = [|true|] };
        }
        """,
        """
        public class Form
        {
            public bool ConsentGiven { get; set; } // asked on the first page
            private bool _agreed;
            public bool Agreed => _agreed;
        }

        public record Sheet(string Mobile, bool PrivacyAccepted = false);

        public class Customer { public string Mobile { get; set; } = ""; public bool MarketingConsent { get; set; } }

        public class Desk
        {
            public object Save(string mobile) => new Customer { Mobile = mobile, MarketingConsent = false };
        }
        """);

    private static string Desk(string method) =>
        "public class Customer { public string Mobile { get; set; } = \"\"; public bool MarketingConsent { get; set; } } public class Desk { " + method + " }";

    private async Task InMarkupAsync(string markup)
    {
        MarkupSource marked = MarkupSource.Parse(markup);
        var code = new TestCode { Sources = [("A.cs", "class A { }")], AdditionalFiles = [("Pages/Join.cshtml", marked.Text)] };
        Diagnostic[] found = [.. (await code.DiagnoseAsync(Analyzers.All)).Where(d => d.Id == "CSL1004")];
        Assert.Equal(marked.Marks.Select(mark => mark.Span), found.Select(d => d.Location.SourceSpan));
    }
}
