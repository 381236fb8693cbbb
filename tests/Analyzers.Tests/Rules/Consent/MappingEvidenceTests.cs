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

    private const string Validation = """
        namespace FluentValidation
        {
            public class Rule<T> { public Rule<T> Equal(T value) => this; public Rule<T> NotEqual(T value) => this; public Rule<T> Must(Func<T, bool> test) => this; public Rule<T> NotNull() => this; public Rule<T> WithMessage(string text) => this; }
            public class Result { public bool IsValid { get; set; } public List<string> Errors { get; } = new(); }
            public interface IValidator<T> { Result Validate(T form); Task<Result> ValidateAsync(T form); }
            public abstract class AbstractValidator<T> : IValidator<T> { protected Rule<TMember> RuleFor<TMember>(Func<T, TMember> member) => new(); public Result Validate(T form) => new(); public Task<Result> ValidateAsync(T form) => Task.FromResult(new Result()); }
            public static class ValidatorExtensions { public static void ValidateAndThrow<T>(this IValidator<T> validator, T form) { } }
        }
        public interface IPipelineBehavior<TRequest, TResult> { }
        public interface ISender { Task Send(object request); }

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

    /// <summary>Who asks for a role of the operator's own people where the policy is written takes no form from the person.</summary>
    [Theory]
    [InlineData("RequireAuthorization(policy => policy.RequireRole(\"Nurse\"))", true)]
    [InlineData("RequireAuthorization(policy => { policy.RequireAuthenticatedUser(); policy.RequireRole(\"Editor\", \"Admin\"); })", true)]
    [InlineData("RequireAuthorization(policy => policy.RequireClaim(\"role\", \"admin\"))", true)]
    [InlineData("RequireAuthorization(policy => policy.RequireClaim(\"permission\", \"members.create\"))", true)]
    [InlineData("RequireAuthorization(new AuthorizeAttribute { Roles = \"Nurse\" })", true)]
    [InlineData("RequireAuthorization(new AuthorizeAttribute(\"admin\"))", true)]
    [InlineData("RequireAuthorization(new AuthorizationPolicyBuilder().RequireRole(\"Admin\").Build())", true)]
    [InlineData("RequireAuthorization(policy => policy.RequireRole(\"Member\"))", false)]
    [InlineData("RequireAuthorization(policy => policy.RequireAuthenticatedUser())", false)]
    [InlineData("RequireAuthorization(policy => policy.RequireClaim(\"plan\", \"admin\"))", false)]
    [InlineData("RequireAuthorization(new AuthorizeAttribute { Roles = \"Customer\" })", false)]
    [InlineData("RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = \"Admin\" })", false)]
    public Task A_policy_that_is_written_where_it_is_asked_for(string convention, bool isForStaff) => CheckAsync(
        "public static class P { public static void Map(WebApplication app) { app.MapPost(\"/m\", H)." + convention + "; } private static void [|H|](SignUp form) { " + Keep + " } }", isForStaff);

    [Theory]
    [InlineData("Range(typeof(bool), \"true\", \"true\")", true)]
    [InlineData("AllowedValues(true)", true)]
    [InlineData("MustBeTrue", true)]
    [InlineData("property: Compare(nameof(Form.True))", true)]
    [InlineData("property: Compare(nameof(Form.Given))", false)]
    [InlineData("AllowedValues(true, false)", false)]
    [InlineData("Required", false)]
    [InlineData("Checked", false)]
    public Task A_member_of_a_record_that_validation_wants(string rule, bool isEvidence) => CheckAsync(
        "public class MustBeTrueAttribute : ValidationAttribute { } public class CheckedAttribute : Attribute { } public record Form(string Mobile, [" + rule + "] bool PrivacyAccepted) { public bool True => true; public bool Given { get; set; } = true; } "
        + "[Mvc.ApiController] public class MembersController : Mvc.ControllerBase { [Mvc.HttpPost] public void [|Join|](Form form) { " + Keep + " } }",
        isEvidence);

    [Theory]
    [InlineData("if (!ConsentGiven) yield return new ValidationResult(\"consent\");", true)]
    [InlineData("if (Mobile == \"\" || ConsentGiven == false) { yield return new(\"consent\"); }", true)]
    [InlineData("if (this.ConsentGiven is not true) yield return new ValidationResult(\"consent\");", true)]
    [InlineData("if (ConsentGiven) yield return new ValidationResult(\"consent\");", false)]
    [InlineData("if (Mobile == \"\" && !ConsentGiven) yield return new ValidationResult(\"consent\");", false)]
    [InlineData("if (!ConsentGiven) Mobile = \"\"; if (Mobile == \"\") yield return new ValidationResult(\"mobile\");", false)]
    public Task A_form_that_validates_itself(string check, bool isEvidence) => CheckAsync(
        "public abstract class BaseForm : SignUp, IValidatableObject { public IEnumerable<ValidationResult> Validate(ValidationContext context) { " + check + " } } public class Form : BaseForm { } "
        + "[Mvc.ApiController] public class MembersController : Mvc.ControllerBase { [Mvc.HttpPost] public void [|Join|](Form form) { " + Keep + " } }",
        isEvidence);

    [Theory]
    [InlineData("RuleFor(form => form.ConsentGiven).NotNull().Equal(true).WithMessage(\"x\")", true)]
    [InlineData("RuleFor(form => form.ConsentGiven).NotNull()", false)]
    [InlineData("RuleFor(form => form.ConsentGiven).Equal(false)", false)]
    [InlineData("RuleFor(form => form.ConsentGiven).NotEqual(false)", true)]
    [InlineData("RuleFor(form => form.ConsentGiven).NotEqual(true)", false)]
    [InlineData("RuleFor(form => form.ConsentGiven).Must(given => given)", true)]
    [InlineData("RuleFor(form => form.ConsentGiven).Must(given => given is true)", true)]
    [InlineData("RuleFor(form => form.ConsentGiven).Must(given => !given)", false)]
    [InlineData("RuleFor(form => form.ConsentGiven).Must(given => true)", false)]
    [InlineData("RuleFor(form => form).Must(form => form.Mobile.Length > 3 && form.ConsentGiven)", true)]
    [InlineData("RuleFor(form => form).Must(form => form.Mobile.Length > 3 || form.ConsentGiven)", false)]
    [InlineData("RuleFor(form => form.Mobile).Must(mobile => mobile.Length > 3)", false)]
    public Task A_rule_of_a_validator(string rule, bool isEvidence) => CheckAsync(ByValidator(rule), isEvidence);

    /// <summary>Flags that speak of consent without the word.</summary>
    [Theory]
    [InlineData("AgreementSigned", "Equal(true)", true)]
    [InlineData("AcceptTerms", "Must(x => x)", true)]
    [InlineData("TongYiXieYi", "Equal(true)", true)]
    [InlineData("JieShouXieYi", "Must(x => x)", true)]
    [InlineData("AgreementPrinted", "Equal(true)", false)]
    [InlineData("DaYinXieYi", "Equal(true)", false)]
    [InlineData("AgreementSigned", "NotNull()", false)]
    public Task A_rule_about_a_flag_of_another_name(string flag, string rule, bool isEvidence) => CheckAsync(ByValidator($"RuleFor(form => form.{flag}).{rule}").Replace("SignUp form", "Signed form", StringComparison.Ordinal)
        .Replace("OwnValidator<SignUp>", "OwnValidator<Signed>", StringComparison.Ordinal) + $" public class Signed : SignUp {{ public bool {flag} {{ get; set; }} }}", isEvidence);

    private static string ByValidator(string rule) =>

        Validation + """
        public abstract class OwnValidator<T> : FluentValidation.AbstractValidator<T> { }
        public class SignUpValidator : OwnValidator<SignUp> { public SignUpValidator() => RULE; }
        [Mvc.ApiController] public class MembersController : Mvc.ControllerBase { [Mvc.HttpPost] public void [|Join|](SignUp form) { KEEP } }
        """.Replace("RULE", rule, StringComparison.Ordinal).Replace("KEEP", Keep, StringComparison.Ordinal);

    [Theory]
    [InlineData("var result = await validator.ValidateAsync(form); if (!result.IsValid) return;", true)]
    [InlineData("if (validator.Validate(form) is { IsValid: false }) return;", true)]
    [InlineData("var result = validator.Validate(form); if (result.Errors.Count > 0) return;", true)]
    [InlineData("FluentValidation.ValidatorExtensions.ValidateAndThrow(validator, form);", true)]
    [InlineData("var result = validator.Validate(form); if (result.IsValid) return;", false)]
    [InlineData("await validator.ValidateAsync(form);", false)]
    [InlineData("var result = other.Validate(form.Mobile); if (!result.IsValid) return;", false)]
    [InlineData("", false)]
    public Task A_validator_that_the_handler_runs(string before, bool isEvidence) => CheckAsync(
        (Validation + """
        public class SignUpValidator : FluentValidation.AbstractValidator<SignUp> { public SignUpValidator() { RuleFor(form => form.ConsentGiven).Equal(true); } }
        public static class P { public static void Map(WebApplication app) => app.MapPost("/m", H); private static async Task [|H|](SignUp form, FluentValidation.IValidator<SignUp> validator, FluentValidation.IValidator<string> other) { await Task.Yield(); BEFORE KEEP } }
        """).Replace("BEFORE", before, StringComparison.Ordinal).Replace("KEEP", Keep, StringComparison.Ordinal),
        isEvidence);

    [Theory]
    [InlineData("app.MapPost(\"/m\", H).AddEndpointFilter<ValidationFilter<SignUp>>();", "", true)]
    [InlineData("app.MapPost(\"/m\", H).AddEndpointFilter<ValidationFilter<string>>();", "", false)]
    [InlineData("app.MapGroup(\"/g\").AddEndpointFilter<ValidationFilter<SignUp>>().MapPost(\"/m\", H);", "", true)]
    [InlineData("app.MapPost(\"/m\", H).AddEndpointFilter<TraceFilter<SignUp>>();", "", false)]
    [InlineData("app.MapPost(\"/m\", H);", "public class ValidationBehavior<TRequest, TResult> : IPipelineBehavior<TRequest, TResult> { }", true)]
    [InlineData("app.MapPost(\"/m\", H);", "public class TraceBehavior<TRequest, TResult> : IPipelineBehavior<TRequest, TResult> { }", false)]
    public Task A_validator_that_runs_before_the_handler(string mapping, string types, bool isEvidence) => CheckAsync(
        (Validation + """
        public class SignUpValidator : FluentValidation.AbstractValidator<SignUp> { public SignUpValidator() { RuleFor(form => form.ConsentGiven).Equal(true); } }
        public class ValidationFilter<T> : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        public class TraceFilter<T> : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        TYPES
        public static class P { public static void Map(WebApplication app) { MAPPING } private static async Task [|H|](SignUp form, ISender sender) { await sender.Send(form); KEEP } }
        """).Replace("TYPES", types, StringComparison.Ordinal).Replace("MAPPING", mapping, StringComparison.Ordinal).Replace("KEEP", Keep, StringComparison.Ordinal),
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
