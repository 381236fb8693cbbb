using System;
using System.Threading.Tasks;
using CsLawAnalyzers.Tests.Program.Endpoints;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Consent;

/// <summary>Shapes of evidence around mappings, in validators and in registrations that the matrix of endpoints and evidence holds once.</summary>
public sealed class MappingEvidenceTests() : RuleTests("CSL1001")
{
    private const string Prelude = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc.Filters;
        using System.ComponentModel.DataAnnotations;
        using Mvc = Microsoft.AspNetCore.Mvc;

        public class SignUp { public string Mobile { get; set; } = ""; public bool ConsentGiven { get; set; } }
        public static class Consents { public static bool HasConsent(string purpose) => purpose.Length > 3; }
        public class OldGateAttribute : System.Web.Mvc.FilterAttribute { public void OnAuthorization() { if (!Consents.HasConsent("x")) throw new InvalidOperationException(); } }
        public class ConsentEndpointFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }

        """;

    private const string Keep = "System.IO.File.AppendAllText(\"members\", form.Mobile);";

    [Theory]
    [InlineData("app.MapPost(\"/m\", H).AddEndpointFilter<ConsentEndpointFilter>();", true)]
    [InlineData("app.MapPost(\"/m\", H).RequireAuthorization(p => p.RequireClaim(\"consent\"));", true)]
    [InlineData("app.MapPost(\"/m\", H).RequireAuthorization();", false)]
    [InlineData("var g = app.MapGroup(\"/g\"); g.RequireAuthorization(\"consent\").WithTags(\"x\"); g.MapGroup(\"/h\").MapPost(\"/m\", H);", true)]
    [InlineData("var g = app.MapGroup(\"/g\").RequireAuthorization(\"consent\"); app.MapGroup(\"/h\").MapPost(\"/m\", H);", false)]
    [InlineData("app.MapGroup(\"/g\").RequireAuthorization(\"consent\").MapMembers();", true)]
    [InlineData("app.MapGroup(\"/g\").RequireAuthorization(\"consent\").AllowAnonymous().MapMembers();", false)]
    [InlineData("app.MapGroup(\"/g\").MapMembers();", false)]
    public Task Conventions_of_mappings_and_groups(string mapping, bool isEvidence) => CheckAsync(
        "public static class P { public static void Map(WebApplication app) { " + mapping + " } private static void [|H|](SignUp form) { " + Keep + " } "
        + "public static void MapMembers(this IEndpointRouteBuilder routes) { USE } }".Replace("USE", mapping.Contains("MapMembers", StringComparison.Ordinal) ? "routes.MapPost(\"/m\", H);" : "", StringComparison.Ordinal),
        isEvidence);

    [Theory]
    [InlineData("Range(typeof(bool), \"true\", \"true\")", true)]
    [InlineData("AllowedValues(true)", true)]
    [InlineData("MustBeTrue", true)]
    [InlineData("AllowedValues(true, false)", false)]
    [InlineData("Required", false)]
    [InlineData("Checked", false)]
    public Task A_member_of_a_record_that_validation_wants(string rule, bool isEvidence) => CheckAsync(
        "public class MustBeTrueAttribute : ValidationAttribute { } public class CheckedAttribute : Attribute { } public record Form(string Mobile, [" + rule + "] bool PrivacyAccepted); "
        + "[Mvc.ApiController] public class MembersController : Mvc.ControllerBase { [Mvc.HttpPost] public void [|Join|](Form form) { " + Keep + " } }",
        isEvidence);

    [Theory]
    [InlineData("RuleFor(form => form.ConsentGiven).NotNull().Equal(true).WithMessage(\"x\")", true)]
    [InlineData("RuleFor(form => form.ConsentGiven).NotNull()", false)]
    [InlineData("RuleFor(form => form.ConsentGiven).Equal(false)", false)]
    public Task A_rule_of_a_validator(string rule, bool isEvidence) => CheckAsync(
        """
        namespace FluentValidation { public class Rule { public Rule Equal(bool value) => this; public Rule NotNull() => this; public Rule WithMessage(string text) => this; } public abstract class AbstractValidator<T> { protected Rule RuleFor(Func<T, bool> member) => new(); } }
        public class SignUpValidator : FluentValidation.AbstractValidator<SignUp> { public SignUpValidator() => RULE; }
        [Mvc.ApiController] public class MembersController : Mvc.ControllerBase { [Mvc.HttpPost] public void [|Join|](SignUp form) { KEEP } }
        """.Replace("RULE", rule, StringComparison.Ordinal).Replace("KEEP", Keep, StringComparison.Ordinal),
        isEvidence);

    [Theory]
    [InlineData("System.Web.Mvc.GlobalFilters.Filters.Add(new OldGateAttribute());", true)]
    [InlineData("", false)]
    public Task A_filter_for_all_of_the_old_framework(string registration, bool isEvidence) => CheckAsync(
        "public class MembersController : System.Web.Mvc.Controller { [System.Web.Mvc.HttpPost] public void [|Join|](SignUp form) { " + Keep + " } } "
        + "public static class Startup { public static void Configure() { " + registration + " } }",
        isEvidence);

    [Theory]
    [InlineData("if (!Consents.HasConsent(\"join\")) throw new InvalidOperationException();", true)]
    [InlineData("", false)]
    public Task A_form_that_is_read_by_hand(string before, bool isEvidence) => CheckAsync(
        "public class MembersController : Mvc.ControllerBase { [Mvc.HttpPost] public void [|Join|]() { var form = new SignUp { Mobile = Request.Form[\"mobile\"].ToString() }; " + before + Keep + " } }", isEvidence);

    private Task CheckAsync(string source, bool isEvidence)
    {
        source = isEvidence ? source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal) : source;
        return Rule.ReportsAsync([("Stubs.cs", EndpointStubs.Source), ("Test.cs", Prelude + source)]);
    }
}
