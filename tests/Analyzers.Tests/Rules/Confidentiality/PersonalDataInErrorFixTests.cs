using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>What the fixes of CSL2002 make of exceptions and error answers, and where they are not offered.</summary>
public sealed class PersonalDataInErrorFixTests() : RuleTests("CSL2002")
{
    private const string Redact = "CSL2002.Redact";
    private const string Drop = "CSL2002.Drop";

    private static string Service(string statement, string members = "") => $$"""
        using CsLaw.Guards;
        using Microsoft.AspNetCore.Mvc;

        public class Customer { public string Mobile { get; set; } = ""; public string RealName { get; set; } = ""; public int Id { get; set; } }
        public class Service : Controller
        {
            public object Run(Customer customer) { {{statement}} }
            {{members}}
        }

        """;

    [Theory]
    [InlineData("throw new InvalidOperationException($\"No {[|customer.Mobile|]} for {customer.Id}\");", "throw new InvalidOperationException($\"No {Redact.Phone(customer.Mobile)} for {customer.Id}\");")]
    [InlineData("throw new ArgumentOutOfRangeException(nameof(customer), [|customer.Mobile|], \"x\");", "throw new ArgumentOutOfRangeException(nameof(customer), Redact.Phone(customer.Mobile), \"x\");")]
    [InlineData("return Conflict([|customer.RealName|] + \" and \" + [|customer.Mobile|]);", "return Conflict(Redact.Name(customer.RealName) + \" and \" + Redact.Phone(customer.Mobile));")]
    [InlineData("return Problem(detail: [|customer.Mobile|]);", "return Problem(detail: Redact.Phone(customer.Mobile));")]
    [InlineData("return new ProblemDetails { Detail = $\"No {[|customer.Mobile|]}\" };", "return new ProblemDetails { Detail = $\"No {Redact.Phone(customer.Mobile)}\" };")]
    [InlineData("ViewData[\"Error\"] = $\"No {[|customer.Mobile|]}\"; return View();", "ViewData[\"Error\"] = $\"No {Redact.Phone(customer.Mobile)}\"; return View();")]
    [InlineData("return BadRequest(new { [|customer.Mobile|] });", "return BadRequest(new { Mobile = Redact.Phone(customer.Mobile) });")]
    [InlineData("throw Fail([|customer.Mobile|]);", "throw Fail(Redact.Phone(customer.Mobile));")]
    public Task Masks_the_value(string statement, string expected)
    {
        const string Fail = "static Exception Fail(string what) => new InvalidOperationException(what);";
        return Rule.FixesAsync(Service(statement, Fail), Service(expected, Fail), Redact, WithGuards);
    }

    [Theory]
    [InlineData("throw new InvalidOperationException($\"Customer {[|customer.Mobile|]} is not known\");", "throw new InvalidOperationException($\"Customer is not known\");")]
    [InlineData("return Conflict($\"Taken: {[|customer.Mobile|]}\");", "return Conflict($\"Taken\");")]
    [InlineData("throw new KeyNotFoundException([|customer.Mobile|]);", "throw new KeyNotFoundException(\"***\");")]
    [InlineData("throw new KeyNotFoundException(\"No \" + [|customer.Mobile|]);", "throw new KeyNotFoundException(\"No \" + \"***\");")]
    [InlineData("return new ProblemDetails { Detail = $\"No {[|customer.Mobile|]} known\" };", "return new ProblemDetails { Detail = $\"No known\" };")]
    public Task Leaves_the_value_out(string statement, string expected) => Rule.FixesAsync(Service(statement), Service(expected), Drop, WithGuards);

    [Fact]
    public Task No_mask_is_offered_where_the_exception_also_keeps_the_value() => Rule.OffersNoFixAsync(
        Service("throw new Unknown([|customer.Mobile|]);", "public class Unknown(string who) : Exception(who) { public string Who { get; } = who; }"), WithGuards, Redact);
}
