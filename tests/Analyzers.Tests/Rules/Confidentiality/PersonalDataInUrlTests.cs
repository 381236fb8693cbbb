using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class PersonalDataInUrlTests() : RuleTests("CSL2003")
{
    private const string Customer = """
        using Microsoft.AspNetCore.Mvc;
        public class Customer
        {
            public int Id { get; set; }
            public string RealName { get; set; } = "";
            public string Mobile { get; set; } = "";
            public string UserName { get; set; } = "";
            public string AccessToken { get; set; } = "";
            public bool HasMobile { get; set; }
        }

        """;

    /// <summary>A controller that sends requests and redirects.</summary>
    private static string Code(string statements, string members = "") => Customer + $$"""
        public class Service(HttpClient http) : Controller
        {
            private const string Host = "https://api.example.cn";
            private async Task<IActionResult> Run(Customer customer, string url)
            {
                await Task.Yield();
                {{statements}}
                return Ok();
            }

            {{members}}
        }
        """;

    [Theory]
    [InlineData("""await http.GetAsync($"https://api.example.cn/find?phone={[|customer.Mobile|]}");""")]
    [InlineData("""await http.GetAsync("https://api.example.cn/find?phone=" + [|customer.Mobile|]);""")]
    [InlineData("""await http.GetAsync(string.Format("https://api.example.cn/find?id={0}&phone={1}", customer.Id, [|customer.Mobile|]));""")]
    [InlineData("""await http.GetAsync($"{Host}/customers/{[|customer.Mobile|]}");""")]
    [InlineData("""var q = System.Web.HttpUtility.ParseQueryString(""); q["phone"] = customer.Mobile; await http.GetAsync([|"find?" + q|]);""")]
    [InlineData("""var q = System.Web.HttpUtility.ParseQueryString(""); q["phone"] = customer.Mobile; await http.GetAsync([|"find?" + q.ToString()|]);""")]
    [InlineData("""var q = System.Web.HttpUtility.ParseQueryString(""); q["id"] = customer.Id.ToString(); await http.GetAsync("find?" + q);""")]
    [InlineData("""await http.GetAsync("find/" + [|customer.Mobile|]);""")]
    [InlineData("""await http.PostAsync($"{Host}/find?id={customer.Id}&phone={Uri.EscapeDataString([|customer.Mobile|])}", null);""")]
    [InlineData("""var address = $"{Host}/find?phone={[|customer.Mobile|]}"; await http.GetAsync(address); await http.GetStringAsync(new Uri(address));""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, "/customers/" + [|customer.Mobile|]);""")]
    [InlineData("""var address = url + "?name=" + [|customer.RealName|];""")]
    [InlineData("""var mail = $"<a href=\"https://example.cn/confirm?mobile={[|customer.Mobile|]}&code=1\">confirm</a>";""")]
    [InlineData("""return Redirect($"/welcome?mobile={[|customer.Mobile|]}");""")]
    [InlineData("""return RedirectToAction("Welcome", new { customer.Id, [|customer.Mobile|] });""")]
    [InlineData("""return RedirectToAction("Welcome", [|customer|]);""")]
    [InlineData("""var link = Url.Action("Confirm", "Customers", new { mobile = [|customer.Mobile|] });""")]
    [InlineData("""Response.Redirect("/welcome/" + [|customer.Mobile|]);""")]
    [InlineData("""var address = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Host, "mobile", [|customer.Mobile|]);""")]
    [InlineData("""var address = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Host, "mobile", [|customer.Mobile|]); await http.GetAsync(address);""")]
    [InlineData("""await http.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Host, "mobile", [|customer.Mobile|]));""")]
    [InlineData("""var builder = new UriBuilder(Host); builder.Query = "mobile=" + [|customer.Mobile|];""")]
    public Task Reports_what_stands_in_an_address(string statement) => Rule.ReportsAsync(Code(statement));

    [Theory]
    [InlineData("""await http.GetAsync($"https://api.example.cn/find?id={customer.Id}");""")]
    [InlineData("""await http.PostAsJsonAsync("https://api.example.cn/find", new { customer.Mobile });""")]
    [InlineData("""await http.GetAsync($"https://api.example.cn/accounts/{customer.UserName}?token={customer.AccessToken}");""")]
    [InlineData("""await http.PostAsync("https://api.example.cn/find", new FormUrlEncodedContent(new Dictionary<string, string> { ["phone"] = customer.Mobile }));""")]
    [InlineData("""var form = $"phone={customer.Mobile}&name={customer.RealName}"; await http.PostAsync(Host, new StringContent(form));""")]
    [InlineData("""var text = $"tel:{customer.Mobile}";""")]
    [InlineData("""var text = $"{customer.RealName}: {customer.Mobile}";""")]
    [InlineData("""var text = "Is it you, " + customer.RealName + "? See https://example.cn/" + customer.Id;""")]
    [InlineData("""var connection = $"mongodb://{customer.UserName}:{customer.RealName}@host/";""")]
    [InlineData("""return RedirectToAction("Welcome", new { customer.Id });""")]
    [InlineData("""return Redirect(url);""")]
    [InlineData("""var address = $"{Host}/find?has={customer.HasMobile}&length={customer.Mobile.Length}";""")]
    public Task Is_silent_where_nothing_personal_stands_in_it(string statement) => Rule.SilentAsync(Code(statement));

    [Fact]
    public Task Follows_it_to_a_method_that_makes_the_address_once() => Rule.ReportsAsync(Code(
        "var address = Find([|customer.Mobile|]); await http.GetAsync(address);", "private static string Find(string key) => $\"{Host}/find?key={key}\";"));

    [Fact]
    public Task A_mask_settles_it() => Rule.SilentAsync(Code("""return Redirect($"/welcome?mobile={CsLaw.Guards.Redact.Phone(customer.Mobile)}");"""), WithGuards);

    [Fact]
    public Task Reports_endpoints_that_take_it_from_the_address() => Rule.ReportsAsync("""
        using Microsoft.AspNetCore.Mvc;
        public record Query(string Mobile, int Page);
        [ApiController, Route("readers")]
        public class ReadersController : ControllerBase
        {
            [HttpGet] public IActionResult [|ByPhone|](string mobile) => Ok();
            [HttpGet("{idCardNo}")] public IActionResult [|ByCard|](string idCardNo) => Ok();
            [HttpGet("all")] public IActionResult [|All|]([FromQuery] Query query) => Ok();
            [HttpPost("login")] public IActionResult [|Login|]([FromQuery] string mobile, [FromQuery] string password) => Ok();
            [HttpDelete("{mobile}")] public IActionResult [|Remove|](string mobile) => NoContent();
            [HttpGet("{id:int}")] public IActionResult ById(int id) => Ok();
            [HttpGet("page")] public IActionResult Page(int page, string keyword, string token) => Ok();
            [HttpGet("accounts/{userName}")] public IActionResult ByAccount(string userName) => Ok();
            [HttpPost] public IActionResult Add([FromBody] Query query) => Ok();
        }
        public class FormController : Controller
        {
            [HttpPost] public IActionResult Send(string mobile) => Ok();
            public IActionResult Index() => Ok();
        }
        public class Register { public Query? First { get; set; } }
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.[|MapGet|]("/find/{mobile}", (string mobile) => Results.Ok());
                app.[|MapGet|]("/find", (string email) => Results.Ok());
                app.MapGet("/by-id/{id}", (int id) => Results.Ok());
                app.MapGet("/first/{id}", (int id, Register register) => Results.Ok(id));
                app.[|MapGet|]("/filtered", ([AsParameters] Query filter) => Results.Ok());
                app.MapPost("/find", (Query query) => Results.Ok());
            }
        }
        """);

    [Fact]
    public Task Reports_endpoints_that_read_it_from_the_address_by_hand() => Rule.ReportsAsync("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        [ApiController, Route("readers")]
        public class ReadersController : ControllerBase
        {
            [HttpGet] public IActionResult [|Find|]() => Ok(Request.Query["phone"].ToString());
            [HttpGet("card")] public IActionResult [|ByCard|]() { var query = HttpContext.Request.Query; return query.TryGetValue("idCardNo", out var number) ? Ok(number) : NotFound(); }
            [HttpGet("{mobile}")] public IActionResult [|ByRoute|]() => Ok(Request.RouteValues["mobile"]);
            [HttpGet("page")] public IActionResult Page() => Ok(Request.Query["page"] + Request.Query["token"] + Request.Query["realName"]);
            [HttpGet("code")] public IActionResult Code(string key) => Ok(Request.Query["code"] + Request.Query[key]);
            [HttpPost] public IActionResult Add() => Ok(Request.Form["phone"]);
            [HttpGet("head")] public IActionResult Head() => Ok(Request.Headers["phone"]);
            [HttpGet("own")] public IActionResult Own() => Ok(new Dictionary<string, string>()["phone"]);
        }
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.[|MapGet|]("/find", (HttpContext context) => context.Request.Query["phone"].ToString());
                app.MapGet("/card", Card);
                app.MapGet("/page", (HttpContext context) => context.Request.Query["page"].ToString());
            }
            private static string [|Card|](HttpRequest request) => request.Query["idCardNo"].ToString();
        }
        """);

    [Fact]
    public async Task What_staff_reads_from_the_address_by_hand_is_a_suggestion() => Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        [ApiController, Route("readers")]
        public class ReadersController : ControllerBase { [HttpGet, Authorize(Roles = "Admin")] public IActionResult [|Find|]() => Ok(Request.Query["phone"].ToString()); }
        """)).Severity);

    [Fact]
    public async Task Look_ups_of_staff_and_filters_of_lists_are_suggestions_and_searches_by_name_are_silent()
    {
        foreach (Diagnostic finding in await Rule.ReportsAsync("""
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Mvc;
            public record Filter(string? Email, int Page);
            [ApiController, Route("readers")]
            public class ReadersController : ControllerBase
            {
                [HttpGet("all")] public IActionResult [|All|]([FromQuery] Filter filter) => Ok();
                [HttpGet("mail"), Authorize(Roles = "Admin")] public IActionResult [|ByMail|](string email) => Ok();
                [HttpGet("name")] public IActionResult ByName(string realName) => Ok();
            }
            """))
        {
            Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        }
    }

    [Fact]
    public Task Reports_requests_that_a_library_makes_of_an_interface() => Rule.ReportsAsync("""
        namespace Refit
        {
            public abstract class HttpMethodAttribute(string path) : Attribute { public string Path { get; } = path; }
            public class GetAttribute(string path) : HttpMethodAttribute(path);
            public class PostAttribute(string path) : HttpMethodAttribute(path);
            public class QueryAttribute : Attribute;
            public class BodyAttribute : Attribute;
            public class HeaderAttribute(string name) : Attribute { public string Name { get; } = name; }
        }
        namespace App
        {
            using Refit;
            public class Reader { public string Mobile { get; set; } = ""; }
            public interface IReaders
            {
                [Get("/readers/{mobile}")] Task<Reader> ByPath(string {|CSL2003:mobile|});
                [Get("/readers")] Task<Reader> ByQuery(string {|CSL2003:mobile|}, int page);
                [Post("/readers")] Task Add([Query] string {|CSL2003:mobile|}, [Body] Reader reader);
                [Post("/readers")] Task Put(Reader reader);
                [Get("/readers")] Task<Reader> Own([Header("X-Phone")] string mobile);
                Task<Reader> NoRequest(string mobile);
            }
        }
        """);

    [Fact]
    public async Task Tells_what_where_and_which_article()
    {
        Diagnostic built = Assert.Single(await Rule.ReportsAsync(Code("""await http.GetAsync($"{Host}/find?phone={[|customer.Mobile|]}");""")));
        Assert.Equal(
            "Mobile phone number ('Customer.Mobile') stands in an address that is put together here; CSL Art. 42(1) asks that user information is kept strictly confidential, and addresses are logged and kept all along the way",
            built.GetMessage(CultureInfo.InvariantCulture));
        Diagnostic given = Assert.Single(await Rule.ReportsAsync(Code("""return Redirect("/" + [|customer.Mobile|]);""")));
        Assert.Contains("the address given to ControllerBase.Redirect", given.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Diagnostic taken = Assert.Single(await Rule.ReportsAsync("""
            using Microsoft.AspNetCore.Mvc;
            [ApiController, Route("readers")] public class ReadersController : ControllerBase { [HttpGet] public IActionResult [|Find|](string mobile) => Ok(); }
            """));
        Assert.StartsWith("Mobile phone number stands in the address of the endpoint '", taken.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.All(new[] { built, given, taken }, finding => Assert.Equal(DiagnosticSeverity.Warning, finding.Severity));
    }

    private static string Service(string statement) => Customer + $$"""
        public class Service(HttpClient http) : Controller
        {
            public async Task<IActionResult> Run([FromBody] Customer customer) { await Task.Yield(); {{statement}} }
        }

        """;

    [Theory]
    [InlineData("await http.GetAsync($\"/find?phone={[|customer.Mobile|]}\"); return Ok();", "await http.GetAsync($\"/find\"); return Ok();")]
    [InlineData("await http.GetAsync($\"/find?phone={[|customer.Mobile|]}&id={customer.Id}\"); return Ok();", "await http.GetAsync($\"/find?id={customer.Id}\"); return Ok();")]
    [InlineData("await http.GetAsync($\"/find?id={customer.Id}&phone={[|customer.Mobile|]}&name={[|customer.RealName|]}\"); return Ok();", "await http.GetAsync($\"/find?id={customer.Id}\"); return Ok();")]
    [InlineData("await http.GetAsync($\"/find?phone={[|customer.Mobile|]}&name={[|customer.RealName|]}&id={customer.Id}\"); return Ok();", "await http.GetAsync($\"/find?id={customer.Id}\"); return Ok();")]
    [InlineData("return RedirectToAction(\"Welcome\", new { customer.Id, phone = [|customer.Mobile|] });", "return RedirectToAction(\"Welcome\", new { customer.Id });")]
    public Task Leaves_it_out_of_the_address(string statement, string expected) => Rule.FixesAsync(Service(statement), Service(expected), "CSL2003.Drop");

    [Theory]
    [InlineData("await http.GetAsync($\"/customers/{[|customer.Mobile|]}\"); return Ok();")]
    [InlineData("return RedirectToAction(\"Welcome\", new { phone = [|customer.Mobile|] });")]
    public Task Offers_nothing_where_the_address_is_nothing_without_it(string statement) => Rule.OffersNoFixAsync(Service(statement));

    private static string Readers(string action) => $$"""
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("readers")]
        public class ReadersController : ControllerBase
        {
            {{action}} => Ok();
        }
        """;

    [Theory]
    [InlineData("bind query T:FromSearchAttribute", true)]
    [InlineData("bind form T:FromSearchAttribute", false)]
    [InlineData("bind members T:FromSearchAttribute", false)]
    [InlineData("", false)]
    public Task A_project_says_which_attribute_of_its_own_asks_for_the_query(string line, bool reported)
    {
        string code = "using Microsoft.AspNetCore.Mvc; public class FromSearchAttribute : Attribute { } [ApiController] public class Desk : ControllerBase { [HttpPost(\"find\")] public IActionResult "
            + (reported ? "[|Find|]" : "Find") + "([FromSearch] string mobile) => Ok(); }";
        return reported ? Rule.ReportsAsync(code, test => test with { AdditionalFiles = [("CsLaw.web.txt", line)] }) : Rule.SilentAsync(code, test => test with { AdditionalFiles = [("CsLaw.web.txt", line)] });
    }

    [Theory]
    [InlineData("[HttpGet] public IActionResult [|Find|](string mobile)", "[HttpPost] public IActionResult Find([FromBody] string mobile)")]
    [InlineData("[HttpGet(\"find\")] public IActionResult [|Find|](int page, [FromQuery] string mobile)", "[HttpPost(\"find\")] public IActionResult Find(int page, [FromBody] string mobile)")]
    [InlineData("[Microsoft.AspNetCore.Mvc.HttpGet] public IActionResult [|Find|](string mobile)", "[Microsoft.AspNetCore.Mvc.HttpPost] public IActionResult Find([Microsoft.AspNetCore.Mvc.FromBody] string mobile)")]
    public Task Takes_it_from_the_body(string action, string expected) => Rule.FixesAsync(Readers(action), Readers(expected), "CSL2003.Body");

    [Fact]
    public Task Is_not_taken_from_the_body_where_its_attribute_has_no_name() => Rule.OffersNoFixAsync(
        """
        using HttpGetAttribute = Microsoft.AspNetCore.Mvc.HttpGetAttribute;

        [Microsoft.AspNetCore.Mvc.ApiController, Microsoft.AspNetCore.Mvc.Route("readers")]
        public class ReadersController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            [HttpGet] public Microsoft.AspNetCore.Mvc.IActionResult [|Find|](string mobile) => Ok();
        }
        """,
        key: "CSL2003.Body");

    [Theory]
    [InlineData("[HttpGet(\"{mobile}\")] public IActionResult [|Find|](string mobile)")]
    [InlineData("[HttpGet] public IActionResult [|Find|](string mobile, string email)")]
    [InlineData("[HttpDelete] public IActionResult [|Remove|](string mobile)")]
    [InlineData("[HttpGet] public IActionResult [|Find|]() => Ok(Request.Query[\"phone\"]); private IActionResult Other()")]
    public Task Offers_no_body_where_the_route_holds_it_or_there_are_two(string action) => Rule.OffersNoFixAsync(Readers(action));

    private static string Reading(string action, string members) =>
        "using Microsoft.AspNetCore.Mvc; [ApiController] public class Desk : ControllerBase { [HttpGet] public object " + action + " " + members + " } public static class Reads { public static string Phone(HttpRequest request) => request.Query[\"phone\"].ToString(); public static string Page(HttpContext context) => context.Request.Query[\"page\"].ToString(); public static string Of(IQueryCollection query) => query.TryGetValue(\"idCardNo\", out var value) ? value.ToString() : \"\"; public static string Deep(HttpContext context) => Phone(context.Request); }";

    [Theory]
    [InlineData("[|Find|]() => Reads.Phone(Request);", "")]
    [InlineData("[|Find|]() => Reads.Of(Request.Query);", "")]
    [InlineData("[|Find|]() => Reads.Deep(HttpContext);", "")]
    [InlineData("[|Find|]() => Phone();", "private string Phone() => Request.Query[\"phone\"].ToString();")]
    [InlineData("Find() => Reads.Page(HttpContext);", "")]
    [InlineData("Find() => Posted(Request);", "private string Posted(HttpRequest request) => request.Form[\"phone\"].ToString();")]
    [InlineData("Find() => Other();", "private string Other() => \"\"; private string Unused() => Request.Query[\"phone\"].ToString();")]
    public Task Follows_what_reads_the_query_below_the_handler(string action, string members) => Rule.ReportsAsync(Reading(action, members));

    private const string Envelope = "public class Fields { public string this[string key] => key; } public class Envelope { public Fields Search => new(); public Fields Letter => new(); } ";

    [Theory]
    [InlineData("[|Find|](Envelope envelope) => envelope.Search[\"phone\"];", "incoming address P:Envelope.Search")]
    [InlineData("[|Find|](Envelope envelope) { Fields fields = envelope.Letter; return fields[\"phone\"]; }", "incoming address T:Fields")]
    [InlineData("[|Find|](Envelope envelope) => Below.Read(envelope);", "incoming request T:Envelope\nincoming address P:Envelope.Search")]
    [InlineData("[|Find|](Envelope envelope) => Below.Read(envelope);", "incoming context T:Envelope\nincoming address P:Envelope.Search")]
    [InlineData("Find(Envelope envelope) => envelope.Letter[\"phone\"];", "incoming address P:Envelope.Search\nincoming part P:Envelope.Letter")]
    [InlineData("Find(Envelope envelope) => envelope.Search[\"phone\"];", "incoming address P:Other.Search\nincoming address T:Other.Fields")]
    [InlineData("Find(Envelope envelope) => Below.Read(envelope);", "incoming address P:Envelope.Search")]
    [InlineData("Find(Envelope envelope) => envelope.Search[\"phone\"];", "")]
    public Task A_project_says_what_holds_its_requests(string action, string lines) => Rule.ReportsAsync(
        "using Microsoft.AspNetCore.Mvc; " + Envelope + "[ApiController] public class Desk : ControllerBase { [HttpGet] public object " + action + " } public static class Below { public static string Read(Envelope envelope) => envelope.Search[\"phone\"]; }",
        code => code with { AdditionalFiles = [("CsLaw.web.txt", lines)] });
}
