using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class OpenToAnybodyTests() : RuleTests("CSL2006")
{
    private const string Types = """
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.SignalR;

        public class Tenant { public int Id { get; set; } public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; public string IdCardNo { get; set; } = ""; public string NickName { get; set; } = ""; public int DistrictId { get; set; } }
        public class TenantDto { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public class District { public int Id { get; set; } public string Title { get; set; } = ""; }
        public class Card { public int Id { get; set; } public string NickName { get; set; } = ""; public string Avatar { get; set; } = ""; }
        public class Paged<T> { public int Total { get; set; } public List<T> Items { get; set; } = new(); }
        public class Masked { public int Id { get; set; } [System.Text.Json.Serialization.JsonIgnore] public string Mobile { get; set; } = ""; [MobileMask] public string Email { get; set; } = ""; }
        public class MobileMaskAttribute : Attribute { }
        public interface ITenants { Tenant? Find(int id); Task<Tenant> FindAsync(int id); IQueryable<Tenant> All(); Task<int> CountAsync(); Paged<TenantDto> Page(int page); Card CardOf(int id); District DistrictOf(int id); Masked MaskedOf(int id); }

        """;

    private const string SignsIn = "public static class Start { public static void Use(WebApplication app) => app.UseAuthentication(); }";

    private static string Controller(string actions, string attributes = "") =>
        Types + SignsIn + $"[ApiController, Route(\"api/tenants\")] {attributes} public class TenantsController(ITenants tenants) : ControllerBase {{ {actions} }}";

    private static string Mapped(string statements) =>
        Types + $"public static class Map {{ public static void Add(WebApplication app, ITenants tenants) {{ app.UseAuthentication(); {statements} }} }}";

    /// <summary>What a package gives that is not there is what the action says that it answers with; the answer that tells of an error is not.</summary>
    [Theory]
    [InlineData("[HttpGet(\"{id}\")] public async Task<Tenant> [|Get|](int id) => await Gone.Store.FindAsync(id);")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<ActionResult<Tenant>> [|Get|](int id) { var found = await Gone.Store.FindAsync(id); return found; }")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<ActionResult<Tenant>> [|Get|](int id) { var found = await Gone.Store.FindAsync(id); return Ok(found); }")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<IActionResult> [|Get|](int id) { Tenant found = await Gone.Store.FindAsync(id); return Ok(found); }")]
    [InlineData("[HttpGet] public async Task<List<Tenant>> [|List|](int page) => await Gone.Store.ListAsync(page);")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<District> Get(int id) => await Gone.Store.FindAsync(id);")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<IActionResult> Get(int id) { var found = await Gone.Store.FindAsync(id); return Ok(found); }")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<ActionResult<Tenant>> Get(int id) { var done = await Gone.Store.SaveAsync(id); if (done.Failed) return BadRequest(done.Error); return NotFound(); }")]
    public Task What_an_unknown_store_gives_is_what_the_action_declares(string action) => Rule.ReportsAsync(Controller(action), code => code with { MayNotCompile = true });

    /// <summary>What a function makes of each element of something unknown is known by what it puts there.</summary>
    [Theory]
    [InlineData("[HttpGet] public List<TenantDto> [|List|]() => Gone.Store.List().Select(tenant => new TenantDto { Mobile = tenant.Mobile }).ToList();")]
    [InlineData("[HttpGet] public async Task<List<TenantDto>> [|List|]() { var found = await Gone.Store.ListAsync(); return found.Where(tenant => tenant.Id > 1).Select(tenant => new TenantDto { Mobile = tenant.Mobile }).ToList(); }")]
    [InlineData("[HttpGet] public List<TenantDto> List() => Gone.Store.List().Select(tenant => new TenantDto { Mobile = CsLaw.Guards.Redact.Phone(tenant.Mobile) }).ToList();")]
    [InlineData("[HttpGet] public async Task<List<TenantDto>> List() { var found = await Gone.Store.ListAsync(); var shown = found.Select(tenant => new TenantDto { Mobile = Hide(tenant.Mobile) }).ToList(); return shown; } static string Hide(string mobile) => mobile.Remove(3, 4).Insert(3, \"****\");")]
    [InlineData("[HttpGet] public List<TenantDto> List() => Gone.Store.List().Select(tenant => new TenantDto { Id = tenant.Id }).ToList();")]
    public Task What_a_function_makes_of_something_unknown(string action) => Rule.ReportsAsync(Controller(action), code => WithGuards(code) with { MayNotCompile = true });

    [Theory]
    [InlineData("[HttpGet(\"{id}\")] public Tenant? [|Get|](int id) => tenants.Find(id);")]
    [InlineData("[HttpGet(\"{id}\"), AllowAnonymous] public async Task<Tenant> [|Get|](int id) => await tenants.FindAsync(id);")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<ActionResult<Tenant>> [|Get|](int id) { var tenant = await tenants.FindAsync(id); if (tenant is null) return NotFound(); return tenant; }")]
    [InlineData("[HttpGet(\"{id}\")] public IActionResult [|Get|](int id) => Ok(tenants.Find(id));")]
    [InlineData("[HttpGet(\"{id}\")] public IActionResult [|Get|](int id) { var tenant = tenants.Find(id); return tenant is null ? NotFound() : Ok(tenant); }")]
    [InlineData("[HttpGet(\"{id}\")] public IActionResult [|Get|](int id) => new JsonResult(tenants.Find(id));")]
    [InlineData("[HttpGet(\"{id}\")] public IActionResult [|Get|](int id) { var tenant = tenants.Find(id)!; return Ok(new { tenant.Id, tenant.Mobile }); }")]
    [InlineData("[HttpGet] public IEnumerable<TenantDto> [|List|]() => tenants.All().Select(tenant => new TenantDto { Id = tenant.Id, Mobile = tenant.Mobile }).ToList();")]
    [InlineData("[HttpGet] public Paged<TenantDto> [|List|](int page) => tenants.Page(page);")]
    [InlineData("[HttpGet] public List<string> [|List|]() => tenants.All().Select(tenant => tenant.Mobile).ToList();")]
    [InlineData("[HttpGet] public IActionResult [|List|]() => File(System.Text.Encoding.UTF8.GetBytes(string.Join(\",\", tenants.All().Select(tenant => tenant.Mobile).ToList())), \"text/csv\");")]
    [InlineData("[HttpGet] public IActionResult [|List|]() => Ok(tenants.All().AsEnumerable().Select(Map)); private static TenantDto Map(Tenant tenant) => new() { Id = tenant.Id, Mobile = tenant.Mobile };")]
    [InlineData("[HttpGet] public IActionResult [|List|]() => Ok(tenants.All().AsEnumerable().Select(Map)); private static object Map(Tenant tenant) => new { tenant.Id, tenant.Mobile };")]
    [InlineData("[HttpGet] public IActionResult [|List|]() => new JsonResult(tenants.All().ToList().ConvertAll(Map)); private TenantDto Map(Tenant tenant) { var dto = new TenantDto(); dto.Mobile = tenant.Mobile; return dto; }")]
    [InlineData("[HttpGet] public IActionResult [|List|]() => Ok(tenants.All().ToList().ConvertAll(new Converter<Tenant, object>(Map))); private static object Map(Tenant tenant) => new { Phone = tenant.Mobile };")]
    [InlineData("[HttpGet] public IActionResult [|List|]() => Ok(tenants.All().Select(s_map).ToArray()); private static readonly System.Linq.Expressions.Expression<Func<Tenant, TenantDto>> s_map = tenant => new TenantDto { Mobile = tenant.Mobile };")]
    [InlineData("[HttpGet] public IActionResult [|List|]() { Func<Tenant, object> map = tenant => new { tenant.Mobile }; return Ok(tenants.All().AsEnumerable().Select(map)); }")]
    [InlineData("[HttpGet] public IActionResult [|List|]() => Ok(Array.ConvertAll(tenants.All().ToArray(), Map)); private static object Map(Tenant tenant) => new { tenant.Mobile };")]
    [InlineData("[HttpGet] public IActionResult [|List|]() => Ok(new { Total = 1, Items = tenants.All().AsEnumerable().Select(Map).ToList() }); private static object Map(Tenant tenant) => new { tenant.Mobile };")]
    [InlineData("[HttpGet] public IActionResult [|List|]() => Ok(tenants.All().AsEnumerable().Select(tenant => Map(tenant, 1))); private static object Map(Tenant tenant, int number) => new { tenant.Mobile, number };")]
    [InlineData("[HttpGet] public IActionResult [|List|]() => Ok(tenants.All().AsEnumerable().Select(Views.Of)); public static class Views { public static object Of(Tenant tenant) => new { tenant.Mobile }; }")]
    [InlineData("[HttpPost(\"search\")] public Paged<TenantDto> [|Search|](int page) => tenants.Page(page);")]
    [InlineData("[HttpGet(\"by-mobile\")] public string [|OwnerOf|](int id) => tenants.Find(id)!.Mobile;")]
    [InlineData("[HttpGet(\"{id}\")] public IActionResult [|Get|](int id) => Answer(tenants.Find(id)); private IActionResult Answer(object? what) => Ok(what);")]
    [InlineData("[HttpGet] public IActionResult [|Show|]() => Ok(new { Mobile = Kept() }); private string Kept() => tenants.Find(1)!.Mobile;")]
    [InlineData("[HttpGet] public IActionResult [|Show|]() => Ok(new { Mobile = Given() }); private string Given() => Request.Query.Count == 0 ? tenants.Find(1)!.Mobile : Request.Query[\"mobile\"].ToString();")]
    [InlineData("[HttpGet] public IActionResult [|Show|]() => Ok(new { Mobile = Given() }); private string Given() { if (Request.Query.Count == 0) return tenants.Find(1)!.Mobile; return Request.Query[\"mobile\"].ToString(); }")]
    [InlineData("[HttpGet(\"{id}\")] public async Task [|Get|](int id) { await Response.WriteAsJsonAsync(await tenants.FindAsync(id)); }")]
    public async Task Reports_what_anybody_gets_about_others(string action) => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Controller(action))).Severity);

    /// <summary>An answer of the program's own that takes whatever is to be answered.</summary>
    [Theory]
    [InlineData("[HttpGet(\"{id}\")] public Reply [|Get|](int id) => new Reply { Data = tenants.Find(id) };")]
    [InlineData("[HttpGet(\"{id}\")] public Reply [|Get|](int id) { var tenant = tenants.Find(id); return tenant is null ? Failed(\"none\") : Done(tenant); }")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<Longer> [|Get|](int id) { var tenant = await tenants.FindAsync(id); return new Longer { Data = tenant }; }")]
    [InlineData("[HttpGet(\"{id}\")] public Reply Get(int id) => Done(new { tenants.Find(id)!.Id });")]
    [InlineData("[HttpGet(\"{id}\")] public Reply Get(int id) { tenants.Find(id); return Done(); }")]
    [InlineData("[HttpGet(\"{id}\"), Authorize] public Reply Get(int id) => Done(tenants.Find(id));")]
    public Task A_wrapper_that_takes_anything(string action) => Rule.ReportsAsync(Controller(
        action + " private Reply Done(object? data = null) => new Reply { Data = data }; private Reply Failed(string message) => new Reply { Message = message };"
        + " public class Reply { public int Code { get; set; } public string? Message { get; set; } public object? Data { get; set; } } public class Longer : Reply { public int Total { get; set; } }"));

    /// <summary>A function that asks for a key answers nobody who has none; the key tells of no person, so that data that comes in still needs a ground.</summary>
    [Theory]
    [InlineData("Anonymous", true)]
    [InlineData("Function", false)]
    [InlineData("System", false)]
    public Task A_function_that_asks_for_a_key(string level, bool isReported) => Rule.ReportsAsync(
        [("Stubs.cs", Program.Endpoints.EndpointStubs.Source), ("Test.cs", Function("Microsoft.Azure.Functions.Worker.AuthorizationLevel." + level, isReported))]);

    /// <summary>The same where the library is not there that knows the levels.</summary>
    [Theory]
    [InlineData("AuthorizationLevel.Anonymous", true)]
    [InlineData("AuthorizationLevel.Function", false)]
    public Task A_function_whose_library_is_not_there(string level, bool isReported) => Rule.ReportsAsync(
        Types + "public class Tenants(ITenants tenants) { [Function(\"tenant\")] public Tenant? " + (isReported ? "[|Get|]" : "Get") + "([HttpTrigger(" + level + ", \"get\")] HttpRequest request, int id) => tenants.Find(id); }",
        code => code with { MayNotCompile = true });

    /// <summary>What a function answers with, by whatever it is handed back; where a type has several outputs, the one that is the answer.</summary>
    [Theory]
    [InlineData("IActionResult [|TenantOf|]", "return new JsonResult(tenants.Find(id));")]
    [InlineData("IActionResult [|TenantOf|]", "var answer = new JsonResult(null); answer.Value = tenants.Find(id); return answer;")]
    [InlineData("IActionResult [|TenantOf|]", "return new ContentResult { Content = tenants.Find(id)!.Mobile };")]
    [InlineData("HttpResponseMessage [|TenantOf|]", "return new HttpResponseMessage { Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(tenants.Find(id))) };")]
    [InlineData("Outputs [|TenantOf|]", "return new Outputs { Answer = new OkObjectResult(tenants.Find(id)) };")]
    [InlineData("Outputs TenantOf", "return new Outputs { Answer = new OkResult(), Mobile = tenants.Find(id)!.Mobile };")]
    [InlineData("Outputs TenantOf", "return new Outputs { Answer = new OkObjectResult(tenants.Find(id)!.Id) };")]
    [InlineData("IActionResult TenantOf", "return new JsonResult(new { tenants.Find(id)!.Id });")]
    public Task What_a_function_hands_back(string head, string body) => Rule.ReportsAsync(
        Types + SignsIn + "public class Outputs { public IActionResult? Answer { get; set; } public string? Mobile { get; set; } } public class Tenants(ITenants tenants) { [Function(\"tenant\")] public " + head
        + "([HttpTrigger(AuthorizationLevel.Anonymous, \"get\")] HttpRequest request, int id) { " + body + " } }",
        code => code with { MayNotCompile = true });

    private static string Function(string level, bool isReported) =>
        Types + "public class Tenants(ITenants tenants) { [Microsoft.Azure.Functions.Worker.Function(\"tenant\")] public Tenant? " + (isReported ? "[|Get|]" : "Get")
        + "([Microsoft.Azure.Functions.Worker.HttpTrigger(" + level + ", \"get\")] HttpRequest request, int id) => tenants.Find(id); }";

    /// <summary>A mask that is called like what it hides is no source of it, whatever it is given.</summary>
    [Theory]
    [InlineData("[HttpGet(\"{id}\")] public async Task<object> Get(int id) { var found = await Gone.Store.FindAsync(id); return new { Text = Hide.Mobile(found) }; }")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<object> Get(int id) { var found = await Gone.Store.FindAsync(id); return new { Mobile = Hide.Mobile(found) }; }")]
    [InlineData("[HttpGet(\"{id}\")] public object Get(int id) => new { Mobile = Hide.Mobile(Number(id)) }; private static string Number(int id) => id.ToString();")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<object> [|Get|](int id) { var found = await Gone.Store.FindAsync(id); return new { Mobile = Show.Mobile(found) }; }")]
    public Task A_mask_that_is_called_like_what_it_hides(string action) => Rule.ReportsAsync(
        Controller(action) + "public static class Hide { public static string Mobile(string text) => string.IsNullOrEmpty(text) ? text : text.Remove(3, 4).Insert(3, \"****\"); } public static class Show { public static string Mobile(string text) => text.Trim(); }",
        code => code with { MayNotCompile = true });

    [Theory]
    [InlineData("[HttpGet] public int Count() => tenants.All().Count();")]
    [InlineData("[HttpGet] public List<int> List() => tenants.All().Select(tenant => tenant.DistrictId).ToList();")]
    [InlineData("[HttpGet] public IActionResult List() => File(System.Text.Encoding.UTF8.GetBytes(string.Join(\",\", tenants.All().Select(tenant => tenant.Id).ToList())), \"text/csv\");")]
    [InlineData("[HttpGet] public Task<int> Count() => tenants.CountAsync();")]
    [InlineData("[HttpGet(\"{mobile}/taken\")] public bool IsTaken(string mobile) => tenants.All().Any(tenant => tenant.Mobile == mobile);")]
    [InlineData("[HttpGet] public IActionResult List() => Ok(tenants.All().AsEnumerable().Select(Map)); private static Card Map(Tenant tenant) => new() { Id = tenant.Id, NickName = tenant.NickName };")]
    [InlineData("[HttpGet] public IActionResult List() => new JsonResult(tenants.All().ToList().ConvertAll(Map)); private static object Map(Tenant tenant) => new { tenant.Id, tenant.DistrictId };")]
    [InlineData("[HttpGet] public IActionResult List() => Ok(tenants.All().Select(s_map).ToArray()); private static readonly System.Linq.Expressions.Expression<Func<Tenant, Card>> s_map = tenant => new Card { Id = tenant.Id };")]
    [InlineData("[HttpGet] public IActionResult List() => Ok(tenants.All().AsEnumerable().Select(Map)); private static object Map(Tenant tenant) => new { Mobile = tenant.Mobile.Substring(0, 3) + \"****\" };")]
    [InlineData("[HttpGet] public object Report() => tenants.All().GroupBy(tenant => tenant.DistrictId).Select(group => new { group.Key, Number = group.Count() });")]
    [InlineData("[HttpGet(\"{id}\")] public District Get(int id) => tenants.DistrictOf(id);")]
    [InlineData("[HttpGet(\"{id}\")] public Card Get(int id) => tenants.CardOf(id);")]
    [InlineData("[HttpGet(\"{id}\")] public Masked Get(int id) => tenants.MaskedOf(id);")]
    [InlineData("[HttpGet(\"{id}\")] public object Get(int id) => new { Mobile = CsLaw.Guards.Redact.Phone(tenants.Find(id)!.Mobile) };")]
    [InlineData("[HttpGet(\"{id}\")] public object Get(int id) => new { Tail = tenants.Find(id)!.Mobile.Substring(7) };")]
    [InlineData("[HttpGet(\"{id}\")] public object Get(int id) => new { tenants.Find(id)!.NickName };")]
    [InlineData("[HttpGet(\"authors/{id}\")] public object Get(int id) => new { tenants.Find(id)!.RealName };")]
    public Task Counts_districts_and_masked_data_are_fine(string action) => Rule.SilentAsync(Controller(action), WithGuards);

    [Theory]
    [InlineData("[HttpGet(\"{id}\"), Authorize] public Tenant? Get(int id) => tenants.Find(id);")]
    [InlineData("[HttpGet(\"{id}\"), Authorize(Roles = \"Admin\")] public Tenant? Get(int id) => tenants.Find(id);")]
    [InlineData("[HttpGet(\"{id}\"), LoginRequired] public Tenant? Get(int id) => tenants.Find(id); public class LoginRequiredAttribute : Attribute { }")]
    [InlineData("[HttpGet(\"{id}\")] public ActionResult<Tenant> Get(int id) { if (User.Identity?.IsAuthenticated != true) return Unauthorized(); return tenants.Find(id)!; }")]
    [InlineData("[HttpGet(\"admin/{id}\")] public Tenant? Get(int id) => tenants.Find(id);")]
    [InlineData("[HttpGet(\"{id}\")] public Tenant? Get(int id) => Guarded(id); [Authorize] private Tenant? Guarded(int id) => tenants.Find(id);")]
    [InlineData("[HttpGet(\"{id}\")] public async Task<Tenant?> Get(int id) { await CheckPermissionAsync(id); return tenants.Find(id); } private Task CheckPermissionAsync(int id) => Task.CompletedTask;")]
    [InlineData("[HttpGet(\"{id}\")] public Tenant? Get(int id) => Filtered(tenants.Find(id)); private Tenant? Filtered(Tenant? tenant) => User.IsInRole(\"Desk\") ? tenant : null;")]
    public Task Who_is_asked_to_sign_in(string action) => Rule.SilentAsync(Controller(action));

    [Theory]
    [InlineData("[HttpGet] public IActionResult Echo() => Ok(new { Mobile = Given() }); private string Given() => Request.Query[\"mobile\"].ToString();")]
    [InlineData("[HttpGet] public IActionResult Echo() => Ok(new { Mobile = Given() }); private string Given() { if (Request.Query.Count == 0) return \"\"; return Read(); } private string Read() => Request.Headers[\"mobile\"].ToString();")]
    [InlineData("[HttpGet(\"me\")] public Tenant? Get() => tenants.Find(0);")]
    [InlineData("[HttpGet] public Tenant? GetCurrent() => tenants.Find(0);")]
    [InlineData("[HttpGet] public Tenant? Get() => tenants.Find(int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!));")]
    [InlineData("[HttpGet] public Tenant? Get(string token) => tenants.Find(token.Length);")]
    [InlineData("[HttpPost(\"login\")] public Tenant? Login(string mobile, string password) => tenants.Find(mobile.Length + password.Length);")]
    [InlineData("[HttpPost] public Tenant Create(Tenant tenant) => tenant;")]
    [InlineData("[HttpPost(\"find\")] public Tenant Find(Tenant tenant) => tenant;")]
    [InlineData("[HttpGet] public object Check(string mobile) => new { mobile };")]
    public Task The_callers_own_data_is_fine(string action) => Rule.SilentAsync(Controller(action));

    [Theory]
    [InlineData("[Authorize]", "")]
    [InlineData("[Authorize]", "[AllowAnonymous]")]
    [InlineData("", "[Authorize]")]
    public async Task The_attribute_that_is_nearest_decides(string onType, string onAction)
    {
        bool isOpen = onAction == "[AllowAnonymous]";
        string name = isOpen ? "[|Get|]" : "Get";
        await Rule.ReportsAsync(Controller($"[HttpGet(\"{{id}}\")] {onAction} public Tenant? {name}(int id) => tenants.Find(id);", onType));
    }

    [Theory]
    [InlineData("app.[|MapGet|](\"/tenants/{id}\", (int id) => tenants.Find(id));")]
    [InlineData("app.[|MapGet|](\"/tenants/{id}\", (int id) => Results.Ok(tenants.Find(id)));")]
    [InlineData("app.[|MapGet|](\"/tenants/{id}\", async (int id) => TypedResults.Ok(await tenants.FindAsync(id)));")]
    [InlineData("app.[|MapGet|](\"/tenants\", async (HttpContext context) => await context.Response.WriteAsync(tenants.Find(1)!.Mobile));")]
    [InlineData("app.MapGet(\"/tenants/{id}\", (int id) => tenants.Find(id)).RequireAuthorization();")]
    [InlineData("var group = app.MapGroup(\"/tenants\").RequireAuthorization(); group.MapGet(\"/{id}\", (int id) => tenants.Find(id));")]
    [InlineData("var group = app.MapGroup(\"/tenants\").RequireAuthorization(); group.[|MapGet|](\"/{id}\", (int id) => tenants.Find(id)).AllowAnonymous();")]
    [InlineData("app.MapGet(\"/tenants/count\", () => tenants.CountAsync());")]
    [InlineData("app.MapGet(\"/cards/{id}\", (int id) => tenants.CardOf(id));")]
    public Task Minimal_endpoints_and_their_groups(string statements) => Rule.ReportsAsync(Mapped(statements));

    [Fact]
    public Task A_fallback_policy_asks_for_all() => Rule.SilentAsync(Controller("[HttpGet(\"{id}\")] public Tenant? Get(int id) => tenants.Find(id);")
        + "public static class Policies { public static void Add(IServiceCollection services) => services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()); }");

    [Fact]
    public Task A_filter_for_all_that_checks_permissions_asks_too() => Rule.SilentAsync(Controller("[HttpGet(\"{id}\")] public Tenant? Get(int id) => tenants.Find(id);")
        + "public class ValidatePermissionAttribute : Attribute, Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter { public void OnAuthorization(Microsoft.AspNetCore.Mvc.Filters.AuthorizationFilterContext context) { } } public static class Filters { public static void Add(IServiceCollection services) => services.AddControllers(options => options.Filters.Add<ValidatePermissionAttribute>()); }");

    [Theory]
    [InlineData("public class TenantHub(ITenants tenants) : Hub { public Tenant? [|Find|](int id) => tenants.Find(id); }")]
    [InlineData("[Authorize] public class TenantHub(ITenants tenants) : Hub { public Tenant? FindCount(int id) => null; public int Count() => 1; }")]
    [InlineData("namespace Volo.Abp.Application.Services { public interface IApplicationService { } } public class TenantAppService(ITenants tenants) : Volo.Abp.Application.Services.IApplicationService { public Task<Tenant> [|GetAsync|](int id) => tenants.FindAsync(id); }")]
    [InlineData("namespace Volo.Abp.Application.Services { public interface IApplicationService { } } [Authorize] public class TenantAppService(ITenants tenants) : Volo.Abp.Application.Services.IApplicationService { public Task<Tenant> GetAsync(int id) => tenants.FindAsync(id); }")]
    [InlineData("namespace Grpc.Core { public class ServerCallContext { } } public abstract class DeskBase { public virtual Task<TenantDto> Find(District request, Grpc.Core.ServerCallContext context) => Task.FromResult(new TenantDto()); } public class Desk(ITenants tenants) : DeskBase { public override async Task<TenantDto> [|Find|](District request, Grpc.Core.ServerCallContext context) => new TenantDto { Mobile = (await tenants.FindAsync(request.Id)).Mobile }; }")]
    public Task Hubs_services_by_convention_and_grpc(string code) => Rule.ReportsAsync(Types + SignsIn + code);

    [Fact]
    public async Task An_application_service_behind_a_controller_asks_for_it()
    {
        const string Service = "public interface ITenantAppService { Task<Tenant> GetAsync(int id); }";
        const string Open = "[HttpGet(\"{id}\")] public Task<Tenant> {0}(int id) => service.GetAsync(id);";
        string Code(string name, string implementation) => Types + SignsIn + Service + implementation
            + "[ApiController] public class DeskController(ITenantAppService service) : ControllerBase { " + Open.Replace("{0}", name) + " }";

        await Rule.SilentAsync(Code("Get", ""));
        await Rule.SilentAsync(Code("Get", "[Authorize] public class TenantAppService(ITenants tenants) : ITenantAppService { public Task<Tenant> GetAsync(int id) => tenants.FindAsync(id); }"));
        await Rule.ReportsAsync(Code("[|Get|]", "public class TenantAppService(ITenants tenants) : ITenantAppService { public Task<Tenant> GetAsync(int id) => tenants.FindAsync(id); }"));

        // A controller that has the contract of the service it calls is not that service.
        string Same(string implementation) => Code("GetAsync", implementation).Replace(": ControllerBase", ": ControllerBase, ITenantAppService");
        await Rule.SilentAsync(Same(""));
        await Rule.ReportsAsync(Same("public class TenantAppService(ITenants tenants) : ITenantAppService { public Task<Tenant> GetAsync(int id) => tenants.FindAsync(id); }").Replace("Task<Tenant> GetAsync(int id) => service", "Task<Tenant> [|GetAsync|](int id) => service"));
    }

    [Theory]
    [InlineData("[HttpGet(\"{id}\"), CsLaw.Guards.Public] public Tenant? Get(int id) => tenants.Find(id);")]
    [InlineData("[HttpGet(\"{id}\")] public Author Get(int id) => new() { Email = tenants.Find(id)!.Mobile }; [CsLaw.Guards.Public] public class Author { public string Email { get; set; } = \"\"; }")]
    [InlineData("[HttpGet(\"{id}\")] public IAuthors.Author Get([FromServices] IAuthors authors, int id) => authors.Of(id); public interface IAuthors { Author Of(int id); public class Author { [CsLaw.Guards.Public] public string Email { get; set; } = \"\"; } }")]
    public Task What_people_have_chosen_to_show_is_fine(string action) => Rule.SilentAsync(Controller(action), WithGuards);

    [Theory]
    [InlineData("public T:Tenant")]
    [InlineData("public M:TenantsController.Get(*)")]
    public Task A_project_may_say_so_in_a_file(string line) =>
        Rule.SilentAsync(Controller("[HttpGet(\"{id}\")] public Tenant? Get(int id) => tenants.Find(id);"), code => code with { AdditionalFiles = [("CsLaw.profiles.txt", line)] });

    [Theory]
    [InlineData("caller type T:IVisitor", "[HttpGet(\"{id}\")] public Tenant? Get([FromServices] IVisitor visitor, int id) => tenants.Find(visitor.Key);")]
    [InlineData("caller member name:WhoAsks", "[HttpGet(\"{id}\")] public Tenant? Get(int id) => tenants.Find(WhoAsks()); private int WhoAsks() => 1;")]
    [InlineData("omit response T:NotShownAttribute", "[HttpGet(\"{id}\")] public Hidden Get(int id) => new() { Email = tenants.Find(id)!.Mobile };")]
    [InlineData("exposed T:IServed", "[HttpGet(\"{id}\")] public Task<Tenant> Get([FromServices] ITenantPort port, int id) => port.GetAsync(id);")]
    public async Task A_project_names_what_tells_the_caller_and_what_asks_for_him(string line, string action)
    {
        string code = Controller(action) + "public interface IVisitor { int Key { get; } } public class NotShownAttribute : Attribute { } public class Hidden { [NotShown] public string Email { get; set; } = \"\"; } public interface IServed { } public interface ITenantPort : IServed { Task<Tenant> GetAsync(int id); }";

        await Rule.SilentAsync(code, test => test with { AdditionalFiles = [("CsLaw.web.txt", line)] });
        await Rule.ReportsAsync(code.Replace(" Get(", " [|Get|]("));
    }

    /// <summary>A session of a database tells nothing of a caller.</summary>
    [Theory]
    [InlineData("Microsoft.AspNetCore.Http", "Get")]
    [InlineData("NHibernate", "[|Get|]")]
    public Task A_session_of_a_request_tells_the_caller(string space, string name) => Rule.ReportsAsync(
        Types + SignsIn + "namespace NHibernate { public interface ISession { int Key { get; } } } namespace Desk { [ApiController] public class DeskController(ITenants tenants, " + space + ".ISession session) : ControllerBase { [HttpGet(\"{id}\")] public Tenant? "
        + name + "(int id) { var mine = session; return mine is null ? null : tenants.Find(id); } } }");

    [Theory]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Always)]", "Get")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]", "[|Get|]")]
    public Task What_is_left_out_at_times_is_shown(string attribute, string name) => Rule.ReportsAsync(
        Controller("[HttpGet(\"{id}\")] public Lodger " + name + "([FromServices] ILodgers lodgers, int id) => lodgers.Of(id); public interface ILodgers { Lodger Of(int id); } public class Lodger { public int Id { get; set; } " + attribute + " public string Mobile { get; set; } = \"\"; }"));

    /// <summary>What an object is given that the answer wraps is left out with the member that holds it.</summary>
    [Theory]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore]", "Ok(new Row { Id = id, Mobile = tenants.Find(id)!.Mobile })", "Get")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore]", "Ok(new List<Row> { new Row { Id = id, Mobile = tenants.Find(id)!.Mobile } })", "Get")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore]", "Content(System.Text.Json.JsonSerializer.Serialize(new Row { Id = id, Mobile = tenants.Find(id)!.Mobile }))", "Get")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore]", "Ok(new { Row = new Row { Id = id, Mobile = tenants.Find(id)!.Mobile } })", "Get")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore]", "Ok(new Row { Id = id, Mobile = \"\", Shown = tenants.Find(id)!.Mobile })", "[|Get|]")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]", "Ok(new Row { Id = id, Mobile = tenants.Find(id)!.Mobile })", "[|Get|]")]
    [InlineData("", "Ok(new Row { Id = id, Mobile = tenants.Find(id)!.Mobile })", "[|Get|]")]
    public Task What_a_wrapped_object_leaves_out_is_not_shown(string attribute, string answer, string name) => Rule.ReportsAsync(
        Controller("[HttpGet(\"{id}\")] public IActionResult " + name + "(int id) => " + answer + "; public class Row { public int Id { get; set; } " + attribute + " public string Mobile { get; set; } = \"\"; public string Shown { get; set; } = \"\"; }"));

    [Fact]
    public async Task What_says_little_and_programs_without_sign_in_are_suggestions()
    {
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Controller("[HttpGet(\"{id}\")] public Census [|Get|]([FromServices] ICensus census, int id) => census.Of(id); public class Census { public string RealName { get; set; } = \"\"; public string Gender { get; set; } = \"\"; public string BirthDate { get; set; } = \"\"; } public interface ICensus { Census Of(int id); }"))).Severity);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(
            Types.Replace("using Microsoft.AspNetCore.Authorization;", "") + "[ApiController] public class TenantsController(ITenants tenants) : ControllerBase { [HttpGet] public Tenant? [|Get|](int id) => tenants.Find(id); }")).Severity);
    }

    [Theory]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.Table(\"lodgers\")] public class Lodger { public int Id { get; set; } public string PassportNo { get; set; } = \"\"; }", true)]
    [InlineData("public class Entity { } public class Lodger : Entity { public int Id { get; set; } public string PassportNo { get; set; } = \"\"; }", true)]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.Table(\"lodgers\")] public class Lodger { public int Id { get; set; } [System.Text.Json.Serialization.JsonIgnore] public string PassportNo { get; set; } = \"\"; }", false)]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.Table(\"lodgers\")] public class Lodger { public int Id { get; set; } public string Email { get; set; } = \"\"; }", false)]
    [InlineData("public class Lodger { public int Id { get; set; } public string PassportNo { get; set; } = \"\"; }", false)]
    public async Task A_whole_record_for_every_signed_in_caller_is_a_suggestion(string type, bool isReported)
    {
        string name = isReported ? "[|Get|]" : "Get";
        var findings = await Rule.ReportsAsync(Types + type + "public interface ILodgers { Lodger? Find(int id); } [ApiController, Authorize] public class LodgersController(ILodgers lodgers) : ControllerBase { [HttpGet(\"{id}\")] public IActionResult " + name + "(int id) => Ok(lodgers.Find(id)); }");
        Assert.Equal(isReported ? [DiagnosticSeverity.Info] : [], [.. findings.Select(finding => finding.Severity)]);
    }

    /// <summary>Who has a role is not every signed-in caller, unless everybody has it.</summary>
    [Theory]
    [InlineData("Roles = \"PumpRoom\"", "Get")]
    [InlineData("Roles = \"Member\"", "[|Get|]")]
    [InlineData("Roles = \"Patient\"", "[|Get|]")]
    [InlineData("Roles = \"学生\"", "[|Get|]")]
    [InlineData("Roles = \"\"", "[|Get|]")]
    [InlineData("AuthenticationSchemes = \"PumpRoom\"", "[|Get|]")]
    public Task A_whole_record_for_those_who_have_a_role(string asked, string name) => Rule.ReportsAsync(Types
        + "[System.ComponentModel.DataAnnotations.Schema.Table(\"lodgers\")] public class Lodger { public int Id { get; set; } public string PassportNo { get; set; } = \"\"; } public interface ILodgers { Lodger? Find(int id); } [ApiController, Authorize(" + asked + ")] public class LodgersController(ILodgers lodgers) : ControllerBase { [HttpGet(\"{id}\")] public IActionResult " + name + "(int id) => Ok(lodgers.Find(id)); }");

    [Fact]
    public async Task One_s_own_whole_record_is_fine() => await Rule.SilentAsync(Types
        + "[System.ComponentModel.DataAnnotations.Schema.Table(\"lodgers\")] public class Lodger { public int Id { get; set; } public string PassportNo { get; set; } = \"\"; } public interface ILodgers { Lodger? Find(string id); } [ApiController, Authorize] public class LodgersController(ILodgers lodgers) : ControllerBase { [HttpGet] public IActionResult Get() => Ok(lodgers.Find(User.FindFirstValue(ClaimTypes.NameIdentifier)!)); }");

    [Fact]
    public Task Code_that_does_not_compile_is_read_as_far_as_it_goes() => Rule.ReportsAsync(
        Controller("[HttpGet(\"{id}\")] public Tenant? [|Get|](int id) => tenants.Find(id); [HttpGet] public Missing List() => ;"), code => code with { MayNotCompile = true });

    [Fact]
    public Task Fix_asks_callers_to_sign_in() => Rule.FixesAsync(
        """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class Tenant { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public interface ITenants { Tenant Find(int id); }
        public class TenantsController(ITenants tenants) : ControllerBase
        {
            [HttpGet("{id}")]
            public Tenant [|Get|](int id) => tenants.Find(id);

            [HttpGet("{id}/contact"), AllowAnonymous]
            public string [|ContactOf|](int id) => tenants.Find(id).Mobile;
        }

        public static class Endpoints
        {
            public static void Map(WebApplication app, ITenants tenants) => app.[|MapGet|]("/tenants/{id}", (int id) => tenants.Find(id));
        }
        """,
        """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class Tenant { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public interface ITenants { Tenant Find(int id); }
        public class TenantsController(ITenants tenants) : ControllerBase
        {
            [HttpGet("{id}")]
            [Authorize]
            public Tenant Get(int id) => tenants.Find(id);

            [HttpGet("{id}/contact"), Authorize]
            public string ContactOf(int id) => tenants.Find(id).Mobile;
        }

        public static class Endpoints
        {
            public static void Map(WebApplication app, ITenants tenants) => app.MapGet("/tenants/{id}", (int id) => tenants.Find(id)).RequireAuthorization();
        }
        """,
        "CSL2006.RequireSignIn");

    [Fact]
    public Task No_fix_where_the_type_is_open_to_all() => Rule.OffersNoFixAsync(
        Controller("[HttpGet(\"{id}\")] public Tenant? [|Get|](int id) => tenants.Find(id);", "[AllowAnonymous]"));
}
