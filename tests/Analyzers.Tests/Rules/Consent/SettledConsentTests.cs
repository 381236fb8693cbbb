using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Consent;

/// <summary>How the duty of CSL Art. 43(1) is read where one could read it otherwise; each reading with its opposite.</summary>
public sealed class SettledConsentTests() : RuleTests("CSL1001")
{
    private const string Model = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using CsLaw.Guards;

        public class Form { public string Mobile { get; set; } = ""; public string Password { get; set; } = ""; public string Keyword { get; set; } = ""; public bool MarketingConsent { get; set; } public bool PrivacyAccepted { get; set; } }
        public static class Store
        {
            public static bool Matches(string mobile, string password) => System.IO.File.ReadAllText("members").Contains(mobile + password);
            public static void Keep(string mobile) => System.IO.File.AppendAllText("members", mobile);
            public static string[] Find(string mobile) => System.IO.File.ReadAllLines("members").Where(line => line == mobile).ToArray();
        }
        public static class Consents { public static bool HasConsent(string who, string purpose) => who != purpose; }

        """;

    private static string Desk(string name, string body, string attributes = "[HttpPost]", string type = "MembersController") =>
        Model + $$"""public class {{type}} : Controller { {{attributes}} public IActionResult {{name}}(Form form) { {{body}} return Ok(); } }""";

    [Theory]
    [InlineData("SignIn", "if (!Store.Matches(form.Mobile, form.Password)) return Unauthorized();")]
    [InlineData("Login", "if (!Store.Matches(form.Mobile, form.Password)) return Unauthorized(); Store.Keep(form.Mobile);")]
    [InlineData("[|PhoneLogin|]", "Store.Keep(form.Mobile);")]
    [InlineData("[|WeixinLogin|]", "Store.Keep(form.Mobile);")]
    public Task A_sign_in_that_compares_collects_nothing_and_one_that_opens_an_account_does(string name, string body) => Rule.ReportsAsync(Desk(name, body), WithGuards);

    /// <summary>A sign-in by phone may open an account; that it is written down is the network log that CSL Art. 23(3) wants.</summary>
    [Theory]
    [InlineData("PhoneLogin", "LoginLog")]
    [InlineData("[|PhoneLogin|]", "Member")]
    [InlineData("[|Join|]", "LoginLog")]
    public Task A_sign_in_that_is_written_down_is_no_collection(string name, string record) => Rule.ReportsAsync(
        Desk(name, "using var shop = new Shop(); shop.Rows.Add(new " + record + " { Mobile = form.Mobile }); shop.SaveChanges();")
        + "public class " + record + " { public int Id { get; set; } public string Mobile { get; set; } = \"\"; } "
        + "public class Shop : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<" + record + "> Rows => Set<" + record + ">(); }",
        code => WithGuards(WithEntityFramework(code)));

    [Theory]
    [InlineData("Search", "return Ok(Store.Find(form.Mobile));")]
    [InlineData("[|Search|]", "Store.Keep(form.Mobile); return Ok(Store.Find(form.Mobile));")]
    public Task A_search_box_collects_nothing_unless_it_keeps_what_is_typed(string name, string body) => Rule.ReportsAsync(Desk(name, body), WithGuards);

    [Theory]
    [InlineData("Create", "[HttpPost]", DiagnosticSeverity.Warning)]
    [InlineData("Order", "[HttpPost, Authorize]", DiagnosticSeverity.Warning)]
    [InlineData("Order", "[HttpPost, Authorize(Roles = \"customer\")]", DiagnosticSeverity.Warning)]
    [InlineData("TeacherOrder", "[HttpPost, Authorize]", DiagnosticSeverity.Warning)]
    [InlineData("UpdateProfile", "[HttpPost, Authorize]", DiagnosticSeverity.Info)]
    [InlineData("Profile", "[HttpPut, Authorize]", DiagnosticSeverity.Info)]
    [InlineData("UpdateProfile", "[HttpPost]", DiagnosticSeverity.Warning)]
    public async Task Who_corrects_their_own_record_is_a_suggestion(string name, string attributes, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Rule.ReportsAsync(Desk("[|" + name + "|]", "Store.Keep(form.Mobile);", attributes), WithGuards)).Severity);

    [Theory]
    [InlineData("[HttpPost, Authorize(Roles = \"Admin\")]", "MembersController")]
    [InlineData("[HttpPost, Authorize(Roles = \"laoshi\")]", "MembersController")]
    [InlineData("[HttpPost, Authorize(\"前台员工\")]", "MembersController")]
    [InlineData("[HttpPost]", "WebhookController")]
    public async Task Staff_and_machines_are_silent_unless_strict(string attributes, string type)
    {
        await Rule.SilentAsync(Desk("Create", "Store.Keep(form.Mobile);", attributes, type), WithGuards);
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(
            Desk("[|Create|]", "Store.Keep(form.Mobile);", attributes, type), code => WithGuards(code) with { Options = code.Options.Add("cslaw_include_staff", "true") }));
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
    }

    /// <summary>A product may be called Admin; who opens a handler to everybody means everybody.</summary>
    [Theory]
    [InlineData("Create", "[HttpPost]")]
    [InlineData("[|Create|]", "[HttpPost, AllowAnonymous]")]
    public Task A_namespace_is_no_back_office_where_a_handler_is_open(string name, string attributes) => Rule.ReportsAsync(
        Desk(name, "Store.Keep(form.Mobile);", attributes).Replace("public class MembersController", "namespace Shop.Admin { public class MembersController", System.StringComparison.Ordinal) + " }", WithGuards);

    /// <summary>As in a scan in which the package of the attribute's base is not there.</summary>
    [Theory]
    [InlineData("Create", "Permissions.ManageUsers")]
    [InlineData("Create", "\"User.Manage\"")]
    [InlineData("[|Create|]", "Permissions.Members")]
    [InlineData("Create", "ShopPermissions.Members.Create")]
    [InlineData("Create", "Shop.Permissions.Members.Create")]
    [InlineData("[|Create|]", "ShopPolicies.Members.Known")]
    [InlineData("[|Create|]", "Permissions.Of(Members.Create)")]
    public Task An_attribute_that_does_not_resolve_is_read_as_it_is_written(string name, string policy) => Rule.ReportsAsync(
        Desk(name, "Store.Keep(form.Mobile);", "[HttpPost, GateAuthorize(Policy = " + policy + ")]") + "public class GateAuthorizeAttribute : Absent.AuthorizeAttribute { }",
        code => WithGuards(code) with { MayNotCompile = true });

    [Theory]
    [InlineData("Create", "[HttpPost, LawfulBasis(LawfulBasis.Contract, \"delivery, terms no. 4\")]")]
    [InlineData("[|Create|]", "[HttpPost, Processor(\"contract no. 7\")]")]
    public Task A_declared_ground_is_evidence(string name, string attributes) => Rule.ReportsAsync(
        Desk(name, "Store.Keep(form.Mobile);", attributes).Replace("[HttpPost, Processor(\"contract no. 7\")]", "[HttpPost, Obsolete(\"contract no. 7\")]", System.StringComparison.Ordinal), WithGuards);

    [Theory]
    [InlineData("guard consent M:MembersController.Create(*)", "Create")]
    [InlineData("guard consent M:MembersController.Other(*)", "[|Create|]")]
    public Task A_line_of_the_configuration_declares_one_too(string line, string name) => Rule.ReportsAsync(
        Desk(name, "Store.Keep(form.Mobile);"), code => WithGuards(code) with { AdditionalFiles = [("CsLaw.Grounds.txt", line)] });

    [Theory]
    [InlineData("Create", "if (!form.PrivacyAccepted) return BadRequest(); Store.Keep(form.Mobile);")]
    [InlineData("[|Create|]", "Store.Keep(form.Mobile); if (!form.PrivacyAccepted) return BadRequest();")]
    public Task Consent_that_is_asked_after_the_data_was_kept_is_none(string name, string body) => Rule.ReportsAsync(Desk(name, body), WithGuards);

    [Theory]
    [InlineData("[|Create|]", "if (!Consents.HasConsent(form.Mobile, \"marketing\")) return BadRequest();", "MembersController")]
    [InlineData("[|Create|]", "if (!form.MarketingConsent) return BadRequest();", "MembersController")]
    [InlineData("Create", "if (!Consents.HasConsent(form.Mobile, \"membership\")) return BadRequest();", "MembersController")]
    [InlineData("Create", "if (!form.PrivacyAccepted || !form.MarketingConsent) return BadRequest();", "MembersController")]
    [InlineData("Create", "if (!form.MarketingConsent) return BadRequest();", "NewsletterController")]
    [InlineData("Create", "if (!Consents.HasConsent(form.Mobile, \"marketing\")) return BadRequest();", "MarketingController")]
    public Task Consent_to_something_beside_the_service_is_none(string name, string check, string type) => Rule.ReportsAsync(Desk(name, check + " Store.Keep(form.Mobile);", type: type), WithGuards);

    [Theory]
    [InlineData("Consents.[|HasConsent|](form.Mobile, \"x\"); Store.Keep(form.Mobile);")]
    [InlineData("Store.Keep(form.Mobile);")]
    public async Task A_dropped_check_is_reported_there_and_not_at_the_endpoint(string body)
    {
        bool dropped = body.Contains("[|", System.StringComparison.Ordinal);
        await new Verify("CSL1003").ReportsAsync(Desk("Create", body), WithGuards);
        await Rule.ReportsAsync(Desk(dropped ? "Create" : "[|Create|]", body.Replace("[|", "", System.StringComparison.Ordinal).Replace("|]", "", System.StringComparison.Ordinal)), WithGuards);
    }

    [Theory]
    [InlineData("AgreeTerms")]
    [InlineData("AgreeIdCardUse")]
    [InlineData("IsAgreeProtocol")]
    [InlineData("AcceptTermsOfService")]
    [InlineData("AcceptedPolicy")]
    [InlineData("tyxy")]
    [InlineData("[|AutoAgree|]")]
    [InlineData("[|AgreementService|]")]
    [InlineData("[|AcceptInvoice|]")]
    public Task A_flag_of_the_request_is_known_by_the_words_people_tick(string flag)
    {
        string name = flag.Trim('[', '|', ']');
        string handler = flag == name ? "Join" : "[|Join|]";
        return Rule.ReportsAsync(Model + $$"""
            public class Sheet { public string Mobile { get; set; } = ""; public bool {{name}} { get; set; } }
            public class MembersController : Controller { [HttpPost] public IActionResult {{handler}}(Sheet sheet) { if (!sheet.{{name}}) return BadRequest(); Store.Keep(sheet.Mobile); return Ok(); } }
            """, WithGuards);
    }
}
