using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class PersonalDataInErrorTests() : RuleTests("CSL2002")
{
    private const string Customer = """
        using Microsoft.AspNetCore.Mvc;
        public class Customer
        {
            public int Id { get; set; }
            public string RealName { get; set; } = "";
            public string Mobile { get; set; } = "";
            public string UserName { get; set; } = "";
            public bool HasMobile { get; set; }
        }
        public record Visitor(string RealName, string Mobile);
        public class Failed { public string Text { get; set; } = ""; }

        """;

    /// <summary>A service whose method fails.</summary>
    private static string Code(string statements, string members = "", string types = "") => Customer + $$"""
        public class Service
        {
            public void Run(Customer customer, Visitor visitor, string key)
            {
                {{statements}}
            }

            {{members}}
        }
        {{types}}
        """;

    /// <summary>An action of a controller.</summary>
    private static string Action(string statements) => Customer + $$"""
        public class CustomersController : ControllerBase
        {
            [HttpPost] public IActionResult Add(Customer customer, Visitor visitor) { {{statements}} }
        }
        """;

    [Theory]
    [InlineData("""throw new InvalidOperationException($"Customer {[|customer.Mobile|]} is not known");""")]
    [InlineData("""throw new InvalidOperationException("Customer " + [|customer.Mobile|] + " is not known");""")]
    [InlineData("""throw new ArgumentException(string.Format("Customer {0}", [|customer.Mobile|]), nameof(customer));""")]
    [InlineData("""throw new ArgumentOutOfRangeException(nameof(customer), [|customer.Mobile|], "is no mobile number");""")]
    [InlineData("""throw new KeyNotFoundException([|customer.RealName|]);""")]
    [InlineData("""throw new InvalidOperationException($"{[|visitor|]} is not known");""")]
    [InlineData("""throw new($"Customer {[|customer.Mobile|]} is not known");""")]
    [InlineData("""var text = "Customer " + customer.Mobile; throw new HttpRequestException([|text|]);""")]
    [InlineData("""_ = customer.HasMobile ? customer : throw new InvalidOperationException($"{[|customer.RealName|]} has no number");""")]
    [InlineData("""try { } catch (Exception ex) { throw new InvalidOperationException($"{[|customer.Mobile|]}: {ex.Message}", ex); }""")]
    [InlineData("""var failure = new InvalidOperationException("no"); failure.Data["mobile"] = [|customer.Mobile|]; throw failure;""")]
    [InlineData("""var failure = new InvalidOperationException("no"); failure.Data.Add("mobile", [|customer.Mobile|]); throw failure;""")]
    [InlineData("""Action fail = () => throw new InvalidOperationException([|customer.Mobile|]); fail();""")]
    [InlineData("""void Fail() => throw new InvalidOperationException([|customer.Mobile|]); Fail();""")]
    public Task Reports_what_an_exception_says(string statement) => Rule.ReportsAsync(Code(statement));

    [Theory]
    [InlineData("""throw new InvalidOperationException("The mobile number is invalid");""")]
    [InlineData("""throw new InvalidOperationException($"Customer {customer.Id} is not known");""")]
    [InlineData("""throw new ArgumentException("The mobile number is invalid", nameof(customer.Mobile));""")]
    [InlineData("""throw new InvalidOperationException($"{customer} is not known");""")]
    [InlineData("""throw new InvalidOperationException($"The number has {customer.Mobile.Length} digits");""")]
    [InlineData("""throw new InvalidOperationException($"Known: {customer.HasMobile}");""")]
    [InlineData("""try { } catch (Exception ex) { throw new InvalidOperationException(ex.Message, ex); }""")]
    [InlineData("""var failure = new InvalidOperationException("no"); failure.Data["id"] = customer.Id; throw failure;""")]
    [InlineData("""var all = new Dictionary<string, object> { ["mobile"] = customer.Mobile }; all["name"] = customer.RealName;""")]
    [InlineData("""_ = new List<string>(new[] { customer.Mobile });""")]
    public Task Is_silent_where_it_says_nothing_personal(string statement) => Rule.SilentAsync(Code(statement));

    [Theory]
    [InlineData("public class Unknown : Exception { public Unknown(string who) : base(\"Unknown: \" + who) { } }")]
    [InlineData("public class Unknown(string who) : Exception($\"Unknown: {who}\");")]
    [InlineData("public class Unknown : Failure { public Unknown(string who) : base(who, 4) { } } public class Failure : Exception { public Failure(string text, int code) : base(text + code) { } }")]
    public Task Reports_where_an_exception_of_the_program_is_made(string type) => Rule.ReportsAsync(Code("throw new Unknown([|customer.Mobile|]);", types: type));

    [Fact]
    public Task Reports_inside_an_exception_that_knows_what_it_is_given() => Rule.ReportsAsync(Code(
        "throw new Unknown(customer.Mobile);", types: "public class Unknown : Exception { public Unknown(string mobile) : base($\"Unknown: {[|mobile|]}\") { } }"));

    [Theory]
    [InlineData("public class Unknown : Exception { public Unknown(string mobile) : base(\"The number is unknown\") { } }")]
    [InlineData("public class Unknown : Exception { public string Mobile { get; } public Unknown(string mobile) { Mobile = mobile; } }")]
    public Task Is_silent_where_an_exception_of_the_program_keeps_it_out_of_its_message(string type) => Rule.SilentAsync(Code("throw new Unknown(customer.Mobile);", types: type));

    [Theory]
    [InlineData("static void Fail(string what) => throw new InvalidOperationException(what);", "Fail([|customer.Mobile|]);")]
    [InlineData("static Exception Fail(string what) { var text = what + \"!\"; return new InvalidOperationException(text); }", "throw Fail([|customer.Mobile|]);")]
    [InlineData("static void FailIf(bool condition, string what) { if (condition) { throw new InvalidOperationException(what); } }", "FailIf(customer.HasMobile, [|customer.Mobile|]);")]
    [InlineData("static string Need(string value) { if (value.Length == 0) throw new ArgumentException(value + \" is bad\"); return value; }", "Need([|customer.Mobile|]);")]
    [InlineData("static Exception Fail(string text, params object[] values) => new InvalidOperationException(string.Format(text, values));", "throw Fail(\"{0} is taken by {1}\", [|customer.Mobile|], customer.Id);")]
    [InlineData("static Exception Fail(string text, params object[] values) { if (values.Length > 0) { text = string.Format(text, values); } return new InvalidOperationException(text); }", "throw Fail(\"{0} is taken\", [|customer.Mobile|]);")]
    [InlineData("static void Ensure(bool condition, string text, params object[] values) { if (!condition) throw new InvalidOperationException(string.Format(text, values)); }", "Ensure(customer.HasMobile, \"{0} is taken\", [|customer.Mobile|]);")]
    public Task Follows_what_is_handed_to_methods_that_are_made_to_fail(string member, string statement) => Rule.ReportsAsync(Code(statement, member));

    /// <summary>Nearly every method may throw somewhere; what it says then of a key is no matter of whoever looks something up.</summary>
    [Theory]
    [InlineData("private readonly Dictionary<string, int> _all = new(); int Find(string key) { if (_all.TryGetValue(key, out int found)) return found; _all.Clear(); throw new KeyNotFoundException(key); }", "Find(customer.Mobile);")]
    public Task Does_not_follow_it_into_methods_that_do_other_things(string member, string statement) => Rule.SilentAsync(Code(statement, member));

    [Theory]
    [InlineData("static Exception Fail(string text, params object[] values) => new InvalidOperationException(string.Format(text, values));", "throw Fail(\"{0} is taken\", customer.Id);")]
    [InlineData("static Exception Fail(string text, params object[] values) => new InvalidOperationException(text + values.Length);", "throw Fail(\"{0} is taken\", customer.Mobile);")]
    public Task A_factory_of_exceptions_tells_what_its_text_holds(string member, string statement) => Rule.SilentAsync(Code(statement, member));

    private const string Furion = """
        namespace Furion.FriendlyException
        {
            public class AppFriendlyException : System.Exception { }
            public static class Oops
            {
                public static AppFriendlyException Oh(string errorMessage, params object[] args) => new();
                public static AppFriendlyException Oh(object errorCode, params object[] args) => new();
                public static AppFriendlyException Bah(string errorMessage, params object[] args) => new();
            }
        }

        """;

    [Theory]
    [InlineData("throw Furion.FriendlyException.Oops.Oh(\"手机号 {0} 已存在\", [|customer.Mobile|]);")]
    [InlineData("throw Furion.FriendlyException.Oops.Oh(Code.Taken, customer.Id, [|customer.Mobile|]);")]
    [InlineData("throw Furion.FriendlyException.Oops.Bah($\"手机号 {[|customer.Mobile|]} 已存在\");")]
    [InlineData("throw Furion.FriendlyException.Oops.Oh(\"用户 {0} 已存在\", customer.Id);")]
    [InlineData("throw Furion.FriendlyException.Oops.Oh(Code.Taken);")]
    public Task Reports_what_the_failures_of_Furion_are_given(string statement) => Rule.ReportsAsync(Code(statement, types: "public enum Code { Taken }" + Furion));

    [Theory]
    [InlineData("""return BadRequest($"{[|customer.Mobile|]} is taken");""")]
    [InlineData("""return Conflict(new { message = "taken: " + [|customer.Mobile|] });""")]
    [InlineData("""return NotFound("No " + [|customer.RealName|]);""")]
    [InlineData("""return UnprocessableEntity(new Failed { Text = [|customer.Mobile|] });""")]
    [InlineData("""return Problem(detail: $"{[|customer.Mobile|]} is taken", statusCode: 409);""")]
    [InlineData("""return BadRequest(new ProblemDetails { Title = "Taken", Detail = $"{[|customer.Mobile|]} is taken" });""")]
    [InlineData("""var problem = new ProblemDetails(); problem.Extensions["mobile"] = [|customer.Mobile|]; return BadRequest();""")]
    [InlineData("""var problem = new ProblemDetails(); problem.Extensions["mobile"] = [|customer.Mobile|] ?? "none"; return BadRequest();""")]
    [InlineData("""ModelState.AddModelError("Mobile", $"{[|customer.Mobile|]} is no number"); return ValidationProblem(ModelState);""")]
    [InlineData("""return new ConflictObjectResult([|customer.Mobile|] + " is taken");""")]
    [InlineData("""return BadRequest([|visitor|]);""")]
    [InlineData("""return StatusCode(409, $"{[|customer.Mobile|]} is taken");""")]
    [InlineData("""return StatusCode(StatusCodes.Status500InternalServerError, new { message = "No place for " + [|customer.RealName|] });""")]
    [InlineData("""return StatusCode((int)System.Net.HttpStatusCode.BadRequest, [|customer.Mobile|] + " is taken");""")]
    public Task Reports_what_an_error_answer_says(string statement) => Rule.ReportsAsync(Action(statement));

    [Theory]
    [InlineData("""return BadRequest("The mobile number is taken");""")]
    [InlineData("""return NotFound(new { customer.Id });""")]
    [InlineData("""return Ok(customer);""")]
    [InlineData("""return Ok(new { customer.Mobile });""")]
    [InlineData("""return StatusCode(409, "taken");""")]
    [InlineData("""return StatusCode(201, new { customer.Mobile });""")]
    [InlineData("""return StatusCode(customer.Id, new { customer.Mobile });""")]
    [InlineData("""Results.Json(new { customer.Mobile }, statusCode: 202); return Ok();""")]
    [InlineData("""return Conflict($"{customer.UserName} is taken");""")]
    [InlineData("""ModelState.AddModelError("Mobile", "is no number"); return ValidationProblem(ModelState);""")]
    [InlineData("""try { return Ok(); } catch (Exception ex) { return BadRequest(ex.Message); }""")]
    public Task Is_silent_where_the_answer_says_nothing_personal(string statement) => Rule.SilentAsync(Action(statement));

    /// <summary>A wrapper of the program's own that answers with an error unless its caller says otherwise.</summary>
    [Theory]
    [InlineData("int status = 400", "$\"{[|customer.Mobile|]} is taken\"")]
    [InlineData("int status = 409", "\"no place for \" + [|customer.RealName|], 422")]
    [InlineData("int status = 200", "$\"{customer.Mobile} is kept\"")]
    [InlineData("int status", "$\"{customer.Mobile} is kept\", 200")]
    [InlineData("int status = 400", "\"is taken\"")]
    public Task What_a_wrapper_is_given(string status, string given) => Rule.ReportsAsync(
        Action("R.Error(" + given + "); return Ok();") + " public static class R { public static IResult Error(string message, " + status + ") => Results.Json(new { message }, statusCode: status); }");

    private static string View(string statements) => Action(statements).Replace(": ControllerBase", ": Controller");

    [Theory]
    [InlineData("""ViewData["ErrorMessage"] = $"{[|customer.Mobile|]} is taken"; return View();""")]
    [InlineData("""ViewData["Error"] = [|customer.Mobile|] + " is taken"; return View("Error");""")]
    [InlineData("""TempData["LoginError"] = $"{[|customer.Mobile|]} is taken"; return RedirectToAction("Index");""")]
    [InlineData("""TempData["exception"] = [|customer.RealName|]; return RedirectToAction("Index");""")]
    public Task Reports_what_an_error_page_is_handed_beside_its_model(string statement) => Rule.ReportsAsync(View(statement));

    [Theory]
    [InlineData("""ViewData["ErrorMessage"] = "The mobile number is taken"; return View();""")]
    [InlineData("""ViewData["Mobile"] = customer.Mobile; return View();""")]
    [InlineData("""TempData["Mobile"] = customer.Mobile; return RedirectToAction("Index");""")]
    [InlineData("""ViewData["Error"] = $"{customer.UserName} is taken"; return View();""")]
    [InlineData("""try { return View(); } catch (Exception ex) { ViewData["Error"] = ex.Message; return View("Error"); }""")]
    public Task Is_silent_about_other_entries_and_kinds(string statement) => Rule.SilentAsync(View(statement));

    [Fact]
    public Task Reports_error_answers_of_minimal_endpoints() => Rule.ReportsAsync(
        Customer + """
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapPost("/a", (Customer customer) => Results.Conflict($"{[|customer.Mobile|]} is taken"));
                app.MapPost("/b", (Customer customer) => Results.Problem(detail: [|customer.Mobile|]));
                app.MapPost("/c", (Customer customer) => TypedResults.BadRequest(new { error = [|customer.Mobile|] }));
                app.MapPost("/d", (Customer customer) => Results.Ok(customer.Mobile));
                app.MapPost("/e", (Customer customer) => Results.NotFound(customer.Id));
            }
        }
        """);

    private const string FluentValidation = """
        namespace FluentValidation
        {
            public interface IRuleBuilder<T, out TProperty> { }
            public interface IRuleBuilderInitial<T, out TProperty> : IRuleBuilder<T, TProperty> { }
            public interface IRuleBuilderOptions<T, out TProperty> : IRuleBuilder<T, TProperty> { }
            public abstract class AbstractValidator<T>
            {
                protected IRuleBuilderInitial<T, TProperty> RuleFor<TProperty>(System.Linq.Expressions.Expression<Func<T, TProperty>> expression) => null!;
            }
            public static class DefaultValidatorExtensions
            {
                public static IRuleBuilderOptions<T, string> Matches<T>(this IRuleBuilder<T, string> rule, string pattern) => null!;
            }
            public static class DefaultValidatorOptions
            {
                public static IRuleBuilderOptions<T, TProperty> WithMessage<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string errorMessage) => rule;
                public static IRuleBuilderOptions<T, TProperty> WithMessage<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, Func<T, string> messageProvider) => rule;
            }
        }

        """;

    [Theory]
    [InlineData("""RuleFor(x => x.Mobile).Matches("^1[0-9]{10}$").WithMessage([|"'{PropertyValue}' is no number"|]);""")]
    [InlineData("""RuleFor(x => x.Mobile).Matches("^1[0-9]{10}$").WithMessage(x => $"'{[|x.Mobile|]}' is no number");""")]
    [InlineData("""RuleFor(x => x.Mobile).Matches("^1").WithMessage("is no number").Matches("$").WithMessage([|"'{PropertyValue}' is no number"|]);""")]
    public Task Reports_validation_messages_that_give_the_value_back(string statement) => Rule.ReportsAsync(
        FluentValidation + "namespace App { using FluentValidation; public class Customer { public string Mobile { get; set; } = \"\"; public string Code { get; set; } = \"\"; } public class CustomerValidator : AbstractValidator<Customer> { public CustomerValidator() { " + statement + " } } }");

    private static string Checks(string message) =>
        "public class Checks<T> { public Checks<T> RuleFor(Func<T, string> member) => this; public Checks<T> Explain(string text) => this; } public class Customer { public string Mobile { get; set; } = \"\"; } public static class Rules { public static void Add(Checks<Customer> checks) => checks.RuleFor(x => x.Mobile).Explain(" + message + "); }";

    [Theory]
    [InlineData("[|\"%value% is no number\"|]", "sink error M:Checks`1.Explain(*) args=text echo=%value%")]
    [InlineData("\"%value% is no number\"", "sink error M:Checks`1.Explain(*) args=text")]
    [InlineData("\"%name% is no number\"", "sink error M:Checks`1.Explain(*) args=text echo=%value%")]
    [InlineData("\"%value% is no number\"", "sink error M:Other`1.Explain(*) args=text echo=%value%")]
    public Task A_project_says_where_its_own_validation_puts_the_value(string message, string line) =>
        Rule.ReportsAsync(Checks(message), code => code with { AdditionalFiles = [("CsLaw.checks.txt", line)] });

    [Theory]
    [InlineData("""RuleFor(x => x.Mobile).Matches("^1[0-9]{10}$").WithMessage("'{PropertyName}' is no number");""")]
    [InlineData("""RuleFor(x => x.Code).Matches("^1[0-9]{10}$").WithMessage("'{PropertyValue}' is no code");""")]
    [InlineData("""RuleFor(x => x.Mobile).Matches("^1[0-9]{10}$").WithMessage(x => $"'{x.Code}' has no number");""")]
    public Task Is_silent_on_validation_messages_that_name_the_kind(string statement) => Rule.SilentAsync(
        FluentValidation + "namespace App { using FluentValidation; public class Customer { public string Mobile { get; set; } = \"\"; public string Code { get; set; } = \"\"; } public class CustomerValidator : AbstractValidator<Customer> { public CustomerValidator() { " + statement + " } } }");

    [Fact]
    public Task A_mask_settles_it() => Rule.SilentAsync(
        Code("""throw new InvalidOperationException($"Customer {CsLaw.Guards.Redact.Phone(customer.Mobile)} is not known");"""), WithGuards);

    [Fact]
    public async Task Account_names_and_whole_objects_are_suggestions()
    {
        Diagnostic name = Assert.Single(await Rule.ReportsAsync(Code("""throw new InvalidOperationException($"Account {[|customer.UserName|]} is locked");""")));
        Diagnostic whole = Assert.Single(await Rule.ReportsAsync(Action("return BadRequest([|customer|]);")));
        Assert.Equal(DiagnosticSeverity.Info, name.Severity);
        Assert.Equal(DiagnosticSeverity.Info, whole.Severity);
    }

    [Fact]
    public async Task Tells_what_where_and_which_article()
    {
        Diagnostic thrown = Assert.Single(await Rule.ReportsAsync(Code("throw new InvalidOperationException([|customer.Mobile|]);")));
        Assert.Equal(
            "Mobile phone number ('Customer.Mobile') becomes part of the exception 'InvalidOperationException'; CSL Art. 42(1) asks that user information is kept strictly confidential, and no redaction was found on the way",
            thrown.GetMessage(CultureInfo.InvariantCulture));
        Diagnostic answered = Assert.Single(await Rule.ReportsAsync(Action("return Conflict([|customer.Mobile|]);")));
        Assert.Contains("an error answer through ControllerBase.Conflict", answered.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, answered.Severity);
    }
}
