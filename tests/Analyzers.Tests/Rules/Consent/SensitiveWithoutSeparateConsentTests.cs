using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Consent;

public sealed class SensitiveWithoutSeparateConsentTests() : RuleTests("CSL1002")
{
    private static string Post(string check, string attributes = "[HttpPost]", bool reported = true, string member = "IdCardNo") => $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class Form { public string {{member}} { get; set; } = ""; public bool TermsAccepted { get; set; } public bool HealthDataConsent { get; set; } }
        public enum Purpose { General, Health }
        public interface IConsents { bool HasConsent(string userId); bool HasConsent(string userId, string purpose); bool HasConsent(string userId, Purpose purpose); bool HasConsent<T>(string userId); }

        [ApiController]
        public class MembersController(IConsents consents) : ControllerBase
        {
            {{attributes}}
            public IActionResult {{(reported ? "[|Create|]" : "Create")}}(Form form)
            {
                {{check}}
                System.IO.File.AppendAllText("members", form.{{member}});
                return Ok();
            }
        }
        """;

    [Theory]
    [InlineData("if (!form.TermsAccepted) return Forbid();")]
    [InlineData("if (!consents.HasConsent(User.Identity!.Name!)) return Forbid();")]
    [InlineData("if (!consents.HasConsent(User.Identity!.Name!, \"terms-of-service\")) return Forbid();")]
    [InlineData("if (!consents.HasConsent(User.Identity!.Name!, Purpose.General)) return Forbid();")]
    public Task General_consent_alone(string check) => Rule.ReportsAsync(Post(check));

    [Theory]
    [InlineData("[|Change|]", "if (!form.TermsAccepted) return;")]
    [InlineData("Change", "if (!form.HealthDataConsent) return;")]
    [InlineData("Change", "")]
    public Task A_row_that_is_changed_takes_sensitive_data_too(string handler, string check) => Rule.ReportsAsync(
        $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        public class Form { public int Id { get; set; } public string IdCardNo { get; set; } = ""; public bool TermsAccepted { get; set; } public bool HealthDataConsent { get; set; } }
        public class Member { public int Id { get; set; } public string IdCardNo { get; set; } = ""; }
        public class Club : DbContext { public DbSet<Member> Members => Set<Member>(); }
        [ApiController]
        public class MembersController(Club db) : ControllerBase
        {
            [HttpPost] public void {{handler}}(Form form) { var row = db.Members.Find(form.Id)!; row.IdCardNo = form.IdCardNo; {{check}} db.SaveChanges(); }
        }
        """,
        WithEntityFramework);

    [Theory]
    [InlineData("if (!form.HealthDataConsent) return Forbid();")]
    [InlineData("if (!consents.HasConsent(User.Identity!.Name!, \"identity-check\")) return Forbid();")]
    [InlineData("if (!consents.HasConsent(User.Identity!.Name!, Purpose.Health)) return Forbid();")]
    [InlineData("if (!consents.HasConsent<Form>(User.Identity!.Name!)) return Forbid();")]
    [InlineData("if (!form.TermsAccepted) return Forbid(); if (!consents.HasConsent(User.Identity!.Name!, \"identity-check\")) return Forbid();")]
    public Task Consent_that_names_what_it_is_for_is_enough(string check) => Rule.SilentAsync(Post(check, reported: false));

    [Theory]
    [InlineData("[HttpPost, Authorize(Policy = \"consent\")]", true)]
    [InlineData("[HttpPost, Authorize(Policy = \"separate-consent\")]", false)]
    [InlineData("[HttpPost, CsLaw.Guards.RequireConsent(\"identity-check\")]", false)]
    public Task Declared_consent_names_it_too(string attributes, bool reported) => Rule.ReportsAsync(Post("", attributes, reported), WithGuards);

    /// <summary>A filter that is made for the mapping is told its purpose there.</summary>
    [Theory]
    [InlineData("new ConsentFilter(\"health-questionnaire\")", false)]
    [InlineData("new ConsentFilter(\"terms-of-service\")", true)]
    [InlineData("new ConsentFilter()", true)]
    public Task A_filter_that_is_made_names_it_too(string filter, bool reported) => Rule.ReportsAsync($$"""
        public class Form { public string IdCardNo { get; set; } = ""; }
        public class ConsentFilter(string purpose = "") : IEndpointFilter
        {
            public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
                context.HttpContext.User.HasClaim("consent", purpose) ? next(context) : new ValueTask<object?>(Results.Forbid());
        }
        public static class Routes
        {
            public static void Map(WebApplication app) =>
                app.{{(reported ? "[|MapPost|]" : "MapPost")}}("/members", (Form form) => System.IO.File.AppendAllText("members", form.IdCardNo)).AddEndpointFilter({{filter}});
        }
        """);

    [Fact]
    public Task Data_that_is_not_sensitive_needs_none() => Rule.SilentAsync(Post("if (!form.TermsAccepted) return Forbid();", reported: false, member: "Email"));

    [Fact]
    public async Task Without_any_consent_the_general_rule_speaks_alone()
    {
        await Rule.SilentAsync(Post("", reported: false));
        await new Verify("CSL1001").ReportsAsync(Post(""));
    }

    [Fact]
    public Task Fix_puts_the_guard_with_its_purpose_on_the_action() => Rule.FixesAsync(
        """
        using CsLaw.Guards;
        using Microsoft.AspNetCore.Mvc;

        public class Form { public string IdCardNo { get; set; } = ""; public bool TermsAccepted { get; set; } }

        public class ChecksController : Controller
        {
            [HttpPost]
            public IActionResult [|Create|](Form form)
            {
                if (!form.TermsAccepted)
                    return Forbid();
                System.IO.File.AppendAllText("members", form.IdCardNo);
                return Ok();
            }
        }
        """,
        """
        using CsLaw.Guards;
        using Microsoft.AspNetCore.Mvc;

        public class Form { public string IdCardNo { get; set; } = ""; public bool TermsAccepted { get; set; } }

        public class ChecksController : Controller
        {
            [HttpPost]
            [RequireConsent("checks")]
            public IActionResult Create(Form form)
            {
                if (!form.TermsAccepted)
                    return Forbid();
                System.IO.File.AppendAllText("members", form.IdCardNo);
                return Ok();
            }
        }
        """,
        with: WithGuards);
}
