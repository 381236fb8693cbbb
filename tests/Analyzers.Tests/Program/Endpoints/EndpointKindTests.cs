using System.Linq;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Endpoints;

/// <summary>What is read of each kind of endpoint: verb, route, caller, inputs; and what looks like one and is none.</summary>
public sealed class EndpointKindTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;

        """;

    private const string Form = "public class SignUp { public string Mobile { get; set; } = \"\"; } ";

    [Theory]
    // Controllers
    [InlineData("[ApiController, Microsoft.AspNetCore.Mvc.Route(\"api/[controller]\")] public class MembersController : ControllerBase { [HttpPost(\"{shop}/[action]\")] public void Join(SignUp form, string shop, string code) { } }",
        "Controller POST api/Members/{shop}/Join Anyone form:Body shop:Route code:Query")]
    [InlineData("public class MembersController : Controller { [HttpPost] public void Join(SignUp form) { } }", "Controller POST Members/Join Anyone form:Form")]
    [InlineData("[Area(\"Shop\")] public class MembersController : Controller { public void Join(SignUp form) { } }", "Controller  Shop/Members/Join Anyone form:Form")]
    [InlineData("[ApiController] public class C : ControllerBase { [AcceptVerbs(\"put\", Route = \"x\"), Authorize] public void Join([FromHeader] string who, IFormFile file, [FromServices] SignUp service, ILogger log, CancellationToken stop) { } }",
        "Controller PUT x Person who:Header file:File")]
    [InlineData("public abstract class Base : ControllerBase { [HttpPost(\"join\")] public void Join(SignUp form) { } } public class ShopController : Base { } [Authorize] public class ClubController : Base { }",
        "Controller POST join Anyone form:Form")]
    [InlineData("[Authorize(Policy = \"Members.Create\")] public class C : Controller { [HttpPost(\"x\")] public void Join(SignUp form) { } }", "Controller POST x Staff form:Form")]
    [InlineData("public class HasPermissionAttribute : Attribute { } public class C : Controller { [HttpPost(\"x\"), HasPermission] public void Join(SignUp form) { } }", "Controller POST x Staff form:Form")]
    [InlineData("[Authorize] public class C : Controller { [HttpPost(\"x\"), AllowAnonymous] public void Join(SignUp form) { } }", "Controller POST x Anyone form:Form")]
    [InlineData("public class C : Controller { [NonAction] public void A() { } private void B() { } public static void D() { } public void E<T>() { } public override string ToString() => \"\"; }", "")]
    [InlineData("[NonController] public class MembersController { public void Join(SignUp form) { } }", "")]
    [InlineData("public class Around { public class MembersController : ControllerBase { [HttpPost(\"x\")] public void Join(SignUp form) { } } }", "")]
    [InlineData("public class Around { } public class MembersController : ControllerBase { [HttpPost(\"x\")] public void Join(SignUp form) { } }", "Controller POST x Anyone form:Form")]
    [InlineData("public abstract class Base : ControllerBase { [HttpPost] public void Join(SignUp form) { } }", "")]
    [InlineData("public class Base<T> : ControllerBase { [HttpPost(\"join\")] public virtual void Join(T form) { } } [Authorize] public class ClubController : Base<SignUp> { }", "Controller POST join Person form:Form")]
    [InlineData("public class Base<T> : ControllerBase { [HttpPost(\"join\")] public virtual void Join(T form) { } }", "")]
    [InlineData("public class Base<T> : ControllerBase { [HttpPost(\"join\")] public virtual void Join(T form) { } } public class ClubController : Base<SignUp> { [HttpPost(\"own\"), Authorize] public override void Join(SignUp form) { } }", "Controller POST own Person form:Form")]
    [InlineData("public abstract class Base : ControllerBase { [HttpPost(\"join\")] public virtual void Join(SignUp form) { } } public class ShopController : Base { [HttpPost(\"own\"), Authorize] public override void Join(SignUp form) { } } [Authorize] public class ClubController : Base { }",
        "Controller POST join Person form:Form", "Controller POST own Person form:Form")]
    // Razor Pages
    [InlineData("namespace Shop.Pages.Account { public class RegisterModel : PageModel { [BindProperty] public SignUp Input { get; set; } = new(); public SignUp Shown { get; set; } = new(); public void OnPostAsync(string returnUrl) { } public void OnGet() { } public void Online() { } } }",
        "RazorPage POST /Account/Register Anyone returnUrl:Query Input:Form", "RazorPage GET /Account/Register Anyone Input:Form")]
    [InlineData("public abstract class FormPage : PageModel { [BindProperty] public SignUp Input { get; set; } = new(); public void OnPost() { } } [Authorize] public class JoinModel : FormPage { }",
        "RazorPage POST /Join Person Input:Form")]
    [InlineData("[BindProperties] public class JoinModel : PageModel { public string Mobile { get; set; } = \"\"; [NonHandler] public void OnPut() { } public void OnPost() { } }", "RazorPage POST /Join Anyone Mobile:Form")]
    // SignalR
    [InlineData("[Authorize] public class ChatHub : Hub { public Task Send(string text) => Task.CompletedTask; public override Task OnConnectedAsync() => Task.CompletedTask; } public static class P { public static void Map(WebApplication app) => app.MapHub<ChatHub>(\"/chat\"); }",
        "Hub  /chat Person text:Message")]
    // gRPC
    [InlineData("public class MembersBase { public virtual Task<SignUp> Join(SignUp request, Grpc.Core.ServerCallContext context) => null!; } public class MembersService : MembersBase { public override Task<SignUp> Join(SignUp request, Grpc.Core.ServerCallContext context) => null!; public Task Other(SignUp request) => Task.CompletedTask; }",
        "Grpc  MembersService/Join Anyone request:Message")]
    // Functions
    [InlineData("public class F { [Microsoft.Azure.Functions.Worker.Function(\"join\")] public void Run([Microsoft.Azure.Functions.Worker.HttpTrigger(Microsoft.Azure.Functions.Worker.AuthorizationLevel.Anonymous, \"get\", \"post\", Route = \"members\")] HttpRequest request, [Microsoft.AspNetCore.Mvc.FromBody] SignUp form) { } }",
        "Function POST members Anyone form:Body")]
    [InlineData("public class F { [Microsoft.Azure.Functions.Worker.Function(\"q\")] public void Run([Microsoft.Azure.Functions.Worker.QueueTrigger(\"members\")] SignUp message) { } public void Other(SignUp form) { } }",
        "Function  QueueTrigger Machine message:Message")]
    // Blazor
    [InlineData("public class Join : ComponentBase { [Inject] public SignUp Service { get; set; } = null!; private SignUp model = new(); protected Task HandleValidSubmit() => Task.CompletedTask; private void Load() { } }",
        "BlazorForm POST Join Anyone model:Form")]
    [InlineData("public partial class Join : ComponentBase { [SupplyParameterFromForm] public SignUp? Person { get; set; } private void Save() { } } "
        + "public partial class Join { protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder b) { b.AddComponentParameter(1, \"OnValidSubmit\", EventCallback.Factory.Create(this, Save)); } }",
        "BlazorForm POST Join Anyone Person:Form")]
    // Application services
    [InlineData("public class MemberAppService : Volo.Abp.Application.Services.ApplicationService { public Task CreateAsync(SignUp input) => Task.CompletedTask; public Task GetAsync(int id) => Task.CompletedTask; [Volo.Abp.RemoteService(false)] public Task HiddenAsync(SignUp input) => Task.CompletedTask; }",
        "ApplicationService POST Member/CreateAsync Anyone input:Body", "ApplicationService GET Member/GetAsync Anyone id:Query")]
    [InlineData("[Volo.Abp.RemoteService(IsEnabled = false)] public class MemberAppService : Volo.Abp.Application.Services.ApplicationService { public Task CreateAsync(SignUp input) => Task.CompletedTask; }", "")]
    [InlineData("[Volo.Abp.IntegrationService] public interface IMemberService : Volo.Abp.Application.Services.IApplicationService { } public class MemberService : Volo.Abp.Application.Services.ApplicationService, IMemberService { public Task CreateAsync(SignUp input) => Task.CompletedTask; }", "")]
    [InlineData("[Volo.Abp.IntegrationService] public class MemberService : Volo.Abp.Application.Services.ApplicationService { public Task CreateAsync(SignUp input) => Task.CompletedTask; }", "")]
    [InlineData("public interface IMemberService : Volo.Abp.Application.Services.IApplicationService { } public class MemberService : Volo.Abp.Application.Services.ApplicationService, IMemberService { public Task CreateAsync(SignUp input) => Task.CompletedTask; }", "ApplicationService POST Member/CreateAsync Anyone input:Body")]
    [InlineData("public class MemberService : Furion.DynamicApiController.IDynamicApiController { public void Join(SignUp input) { } }", "ApplicationService POST Member/Join Anyone input:Body")]
    [InlineData("public class MemberService : ZhonTai.DynamicApi.IDynamicApi { [HttpPut(\"x\")] public void Join(SignUp input) { } }", "ApplicationService PUT Member/x Anyone input:Body")]
    [InlineData("namespace Own { public interface IApplicationService { } public class MemberService : IApplicationService { public void Create(SignUp input) { } } }", "")]
    // MVC 5 and Web API 2
    [InlineData("public class MembersController : System.Web.Mvc.Controller { [System.Web.Mvc.HttpPost] public void Join(SignUp form) { } }", "ClassicMvc POST Members/Join Anyone form:Form")]
    [InlineData("[System.Web.Http.RoutePrefix(\"api\")] public class MembersController : System.Web.Http.ApiController { [System.Web.Http.Route(\"join\")] public void PutMember(SignUp form, int id) { } public void Join(SignUp form) { } }",
        "WebApi PUT api/join Anyone form:Body id:Query", "WebApi POST api Anyone form:Body")]
    public void Endpoints_of_types(string source, params string[] expected) => Assert.Equal(expected.Where(e => e.Length > 0), Read(source));

    /// <summary>A package is not there: the compiler takes an interface that stands first for the base class.</summary>
    [Theory]
    [InlineData("public class MemberService : Gone.IDynamicApiController { public void PostJoin(SignUp input) { } }", "ApplicationService POST Member/PostJoin Anyone input:Body")]
    [InlineData("public class MemberService : Gone.OwnController { [HttpPost] public void Join(SignUp input) { } }", "Controller POST MemberService/Join Anyone input:Form")]
    public void Endpoints_of_types_whose_library_is_not_there(string source, string expected) => Assert.Equal([expected], Read(source, mayNotCompile: true));

    [Theory]
    [InlineData("app.MapPost(\"/members/{shop}\", (SignUp form, string shop, IConfiguration settings) => { });", "MinimalApi POST /members/{shop} Anyone form:Body shop:Route")]
    [InlineData("app.MapMethods(\"/m\", new[] { \"put\" }, (SignUp form) => { });", "MinimalApi PUT /m Anyone form:Body")]
    [InlineData("var g = app.MapGroup(\"/a\"); var h = g.MapGroup(\"b\").RequireAuthorization(); h.MapPost(\"c\", Join);", "MinimalApi POST /a/b/c Person form:Body")]
    [InlineData("app.MapGroup(\"/api\").RequireAuthorization().MapMembers();", "MinimalApi POST /api/members Person form:Body")]
    [InlineData("app.MapGroup(\"/admin\").MapMembers();", "MinimalApi POST /admin/members Staff form:Body")]
    [InlineData("app.MapPost(\"/m\", Join).RequireAuthorization(\"Members.Create\");", "MinimalApi POST /m Staff form:Body")]
    [InlineData("app.MapGet(\"/m/{id}\", (int id, Members members, MembersDbContext db, [AsParameters] SignUp form, Range range) => id);", "MinimalApi GET /m/{id} Anyone id:Route form:Query range:Query")]
    [InlineData("app.MapPost(\"/m\", (SignUp form, MembersDbContext db) => { });", "MinimalApi POST /m Anyone form:Body")]
    [InlineData("app.MapPost(\"/raw\", async (HttpContext context) => { await Task.Yield(); });", "MinimalApi POST /raw Anyone")]
    // One object is read from the body; what no text can be read into comes from the services.
    [InlineData("app.MapPost(\"/m\", (Ticket form, Directory members, Desk desk, Book<SignUp> book) => { });", "MinimalApi POST /m Anyone form:Body")]
    [InlineData("app.MapPost(\"/m\", (Directory members, Told form) => { });", "MinimalApi POST /m Anyone form:Body")]
    [InlineData("app.MapPost(\"/m\", (Desk desk, Heir form) => { });", "MinimalApi POST /m Anyone form:Body")]
    [InlineData("app.MapPost(\"/m\", (Desk desk, List<SignUp> forms) => { });", "MinimalApi POST /m Anyone forms:Body")]
    [InlineData("app.MapPost(\"/m\", ([FromBody] Desk desk, Closed form) => { });", "MinimalApi POST /m Anyone desk:Body form:Body")]
    [InlineData("app.MapPut(\"/m\", (Directory members) => { });", "MinimalApi PUT /m Anyone")]
    public void Endpoints_that_calls_map(string statements, string expected)
    {
        string[] read = Read(
            "public static class Program { public static void Map(WebApplication app) { " + statements + " } private static void Join(SignUp form) { } "
            + "public static void MapMembers(this IEndpointRouteBuilder routes) { routes.MapPost(\"members\", (SignUp form) => { }); } } "
            + "public class Members { public SignUp Last { get; set; } = new(); } public class DbContext { } public class MembersDbContext : DbContext { public SignUp Last { get; set; } = new(); } "
            + "public record Ticket(string Mobile); public class Told { [System.Text.Json.Serialization.JsonInclude] private string mobile = \"\"; } public class Heir : SignUp { } "
            + "public class Closed { private Closed() { } public string Mobile { get; private set; } = \"\"; } "
            + "public class Directory { public IReadOnlyList<SignUp> Members { get; } = new List<SignUp>(); } "
            + "public class Desk { public SignUp Last { get; set; } public Desk(IConfiguration settings) => Last = new(); } public class Book<T>(Desk desk) { public Desk Open() => desk; public T? Last { get; set; } } "
            + "public class Range { public string Mobile { get; set; } = \"\"; public static bool TryParse(string text, out Range range) { range = new(); return true; } }");
        Assert.Contains(expected, read);
    }

    [Theory]
    [InlineData("", "Controller POST x Anyone form:Body shop:Query tenant:Body photo:Body mark:Query")]
    [InlineData("bind header T:Web.FromCardAttribute\nbind none T:Web.Tenant\nbind file T:Web.Photo", "Controller POST x Anyone form:Body shop:Header photo:File mark:Query")]
    [InlineData("bind header name:FromCard\nbind none name:Tenant\nbind file name:Photo", "Controller POST x Anyone form:Body shop:Header photo:File mark:Query")]
    [InlineData("bind none T:Web.KeptAttribute\nbind form T:Other.FromCardAttribute\nbind none T:Other.Tenant", "Controller POST x Anyone form:Body shop:Query tenant:Body photo:Body")]
    public void A_project_says_what_its_own_attributes_and_types_are_bound_to(string lines, string expected) => Assert.Equal(expected, Assert.Single(Read(
        "namespace Web { public class FromCardAttribute : Attribute { } public class KeptAttribute : Attribute { } public class Tenant { } public class Photo { } } "
        + "[ApiController] public class C : ControllerBase { [HttpPost(\"x\")] public void Join(SignUp form, [Web.FromCard] string shop, Web.Tenant tenant, Web.Photo photo, [Web.Kept] string mark) { } }", lines: lines)));

    [Theory]
    [InlineData("bind form T:TakenAttribute", "RazorPage POST /Join Anyone Mobile:Form")]
    [InlineData("bind query T:TakenAttribute", "RazorPage POST /Join Anyone")]
    [InlineData("", "RazorPage POST /Join Anyone")]
    public void A_project_says_which_members_of_a_page_requests_set(string lines, string expected) => Assert.Equal(expected, Assert.Single(Read(
        "public class TakenAttribute : Attribute { } public class JoinModel : PageModel { [Taken] public string Mobile { get; set; } = \"\"; public void OnPost() { } }", lines: lines)));

    private static string[] Read(string source, bool mayNotCompile = false, string lines = "")
    {
        var code = new TestCode { Sources = [("Stubs.cs", EndpointStubs.Source), ("Form.cs", Form), ("Test.cs", Usings + source)], AdditionalFiles = [("CsLaw.web.txt", lines)] };
        CSharpCompilation compilation = code.Compile();
        Assert.Equal(mayNotCompile, compilation.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error));
        ProgramModel program = ProgramModel.Of(compilation, code.AnalyzerOptions(), default);
        return [.. program.Endpoints.All(default).Select(Line)];
    }

    private static string Line(Endpoint endpoint) => string.Join(
        " ", [endpoint.Kind.ToString(), endpoint.Verb, endpoint.Route, endpoint.Audience.ToString(), .. endpoint.Inputs.Select(input => input.Symbol.Name + ":" + input.Source)]);
}
