using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>CSL2006 on what markup shows and what hubs send to whoever listens.</summary>
public sealed class OpenViewTests() : RuleTests("CSL2006")
{
    private const string Types = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;

        public class Tenant { public int Id { get; set; } public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; public string NickName { get; set; } = ""; }
        public class TenantCard { public string Title { get; set; } = ""; public string Contact { get; set; } = ""; }
        public interface ITenants { Tenant Find(int id); IEnumerable<Tenant> All(); }
        public static class Start { public static void Use(WebApplication app) => app.UseAuthentication(); }

        """;

    private static string Controller(string actions) => Types + $"public class TenantsController(ITenants tenants) : Controller {{ {actions} }}";

    private static TestCode With(TestCode code, string path, string markup) => code with { AdditionalFiles = [.. code.AdditionalFiles, (path, markup)] };

    [Theory]
    [InlineData("public IActionResult [|Details|](int id) => View(tenants.Find(id));", "Views/Tenants/Details.cshtml", "@model Tenant <b>@Model.Mobile</b>")]
    [InlineData("public async Task<IActionResult> [|DetailsAsync|](int id) { await Task.Yield(); return View(tenants.Find(id)); }", "Views/Tenants/Details.cshtml", "<b>@Model.Mobile</b>")]
    [InlineData("public IActionResult [|Details|](int id) => View(\"Card\", tenants.Find(id));", "Views/Shared/Card.cshtml", "@Html.DisplayFor(m => m.Mobile)")]
    [InlineData("public ViewResult [|List|]() => View(tenants.All());", "Views/Tenants/List.cshtml", "@foreach (var one in Model) { <li>@one.Mobile</li> }")]
    [InlineData("public IActionResult [|Details|](int id) => PartialView(\"_Row\", tenants.Find(id));", "Views/Tenants/_Row.cshtml", "@Html.DisplayForModel()")]
    [InlineData("public IActionResult [|Details|](int id) => View(new TenantCard { Contact = tenants.Find(id).Mobile });", "Views/Tenants/Details.cshtml", "@Model.Contact")]
    public async Task Reports_what_a_view_shows_to_anybody(string action, string path, string markup) =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Controller("[HttpGet] " + action), code => With(code, path, markup))).Severity);

    [Theory]
    [InlineData("public IActionResult Details(int id) => View(tenants.Find(id));", "Views/Tenants/Details.cshtml", "@model Tenant <b>@Model.NickName</b>")]
    [InlineData("public IActionResult Details(int id) => View(new TenantCard { Title = \"x\", Contact = tenants.Find(id).Mobile });", "Views/Tenants/Details.cshtml", "@Model.Title")]
    [InlineData("[Authorize] public IActionResult Details(int id) => View(tenants.Find(id));", "Views/Tenants/Details.cshtml", "@Model.Mobile")]
    [InlineData("public IActionResult Register() => View(new Tenant());", "Views/Tenants/Register.cshtml", "<input asp-for=\"Mobile\" />")]
    [InlineData("public IActionResult Register() => View();", "Views/Tenants/Register.cshtml", "<input asp-for=\"Mobile\" />")]
    [InlineData("public IActionResult Again(Tenant tenant) => View(tenant);", "Views/Tenants/Again.cshtml", "<input asp-for=\"Mobile\" />")]
    public Task Is_silent_for_what_it_leaves_out_and_for_empty_forms(string action, string path, string markup) => Rule.SilentAsync(Controller("[HttpGet] " + action), code => With(code, path, markup));

    [Theory]
    [InlineData("public IActionResult [|Details|](int id) { ViewData[\"Contact\"] = tenants.Find(id).Mobile; return View(); }", "@ViewData[\"Contact\"]")]
    [InlineData("public IActionResult [|Details|](int id) { ViewData[\"Tenant\"] = tenants.Find(id); return View(); }", "@{ var one = (Tenant)ViewData[\"Tenant\"]; } @one.Mobile")]
    [InlineData("public IActionResult [|Details|](int id) { ViewBag.Contact = tenants.Find(id).Mobile; return View(); }", "@ViewBag.Contact")]
    [InlineData("public IActionResult [|Details|](int id) { var tenant = tenants.Find(id); ViewBag.Tenant = tenant; return View(\"Details\"); }", "@ViewBag.Tenant.Mobile")]
    [InlineData("public IActionResult [|Details|](int id) { Show(tenants.Find(id)); return View(); } private void Show(Tenant tenant) => ViewData[\"Contact\"] = tenant.Mobile;", "@ViewData[\"Contact\"]")]
    public async Task Reports_what_a_view_is_handed_beside_its_model(string action, string markup) =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Controller("[HttpGet] " + action), code => With(code, "Views/Tenants/Details.cshtml", markup))).Severity);

    [Theory]
    [InlineData("public IActionResult Details(int id) { ViewData[\"Contact\"] = tenants.Find(id).Mobile; return View(); }", "@ViewData[\"Title\"]")]
    [InlineData("public IActionResult Details(int id) { ViewBag.Contact = tenants.Find(id).Mobile; return View(); }", "@ViewBag.Title")]
    [InlineData("public IActionResult Details(int id) { ViewBag.Contact = tenants.Find(id).NickName; return View(); }", "@ViewBag.Contact")]
    [InlineData("public IActionResult Details(string mobile) { ViewBag.Contact = mobile; return View(); }", "@ViewBag.Contact")]
    [InlineData("public IActionResult Details(int id) { ViewData[\"Contact\"] = tenants.Find(id).Mobile; return NoContent(); }", "@ViewData[\"Contact\"]")]
    [InlineData("[Authorize] public IActionResult Details(int id) { ViewData[\"Contact\"] = tenants.Find(id).Mobile; return View(); }", "@ViewData[\"Contact\"]")]
    public Task Is_silent_for_what_stands_beside_the_model_and_is_not_shown(string action, string markup) =>
        Rule.SilentAsync(Controller("[HttpGet] " + action), code => With(code, "Views/Tenants/Details.cshtml", markup));

    [Fact]
    public async Task Without_its_markup_a_view_is_a_suggestion() =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Controller("[HttpGet] public IActionResult [|Details|](int id) => View(tenants.Find(id));"))).Severity);

    [Fact]
    public Task A_partial_view_shows_for_the_view_that_names_it() => Rule.ReportsAsync(
        Controller("[HttpGet] public IActionResult [|Details|](int id) => View(tenants.Find(id)); [HttpGet] public IActionResult Other(int id) => View(tenants.Find(id));"),
        code => With(With(With(code, "Views/Tenants/Details.cshtml", "<partial name=\"_Contact\" model=\"Model\" />"), "Views/Tenants/Other.cshtml", "@Model.NickName"), "Views/Shared/_Contact.cshtml", "@Model.Mobile"));

    private static string Page(string members) => Types + $"public class DetailsModel(ITenants tenants) : PageModel {{ {members} }}";

    [Theory]
    [InlineData("public Tenant? Tenant { get; private set; } public void [|OnGet|](int id) => Tenant = tenants.Find(id);", "@Model.Tenant.Mobile")]
    [InlineData("public List<Tenant> Tenants { get; } = new(); public IEnumerable<Tenant> Found { get; set; } = []; public IActionResult [|OnGet|]() { Found = tenants.All(); return Page(); }", "@foreach (var one in Model.Found) { @one.Mobile }")]
    [InlineData("public string Contact { get; set; } = \"\"; public async Task<IActionResult> [|OnGetAsync|](int id) { await Task.Yield(); Contact = tenants.Find(id).Mobile; return Page(); }", "@Model.Contact")]
    [InlineData("public IActionResult [|OnGetRow|](int id) => Partial(\"_Row\", tenants.Find(id));", "@Html.DisplayForModel()", "Pages/_Row.cshtml")]
    public async Task Reports_what_a_page_shows_to_anybody(string members, string markup, string path = "Pages/Details.cshtml")
    {
        var findings = await Rule.ReportsAsync([("Pages/Details.cshtml.cs", Page(members))], code => With(code, path, markup));
        Assert.Equal(path == "Pages/Details.cshtml" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, Assert.Single(findings).Severity);
    }

    [Theory]
    [InlineData("public Tenant? Tenant { get; private set; } public void OnGet(int id) => Tenant = tenants.Find(id);", "@Model.Tenant.NickName")]
    [InlineData("[BindProperty] public Tenant Input { get; set; } = new(); public void OnGet() => Input = new Tenant();", "<input asp-for=\"Input.Mobile\" />")]
    [InlineData("private Tenant? _tenant; public void OnGet(int id) => _tenant = tenants.Find(id);", "@Model.Mobile")]
    [InlineData("public Tenant? Tenant { get; private set; } public void OnPost(int id) => Tenant = tenants.Find(id);", "@Model.Tenant.Mobile")]
    public Task Is_silent_for_what_a_page_leaves_out(string members, string markup) => Rule.ReportsAsync([("Pages/Details.cshtml.cs", Page(members))], code => With(code, "Pages/Details.cshtml", markup));

    [Fact]
    public Task Fix_asks_for_the_page() => Rule.FixesAsync(
        Types + """

        public class DetailsModel(ITenants tenants) : PageModel
        {
            public Tenant? Tenant { get; private set; }
            public void [|OnGet|](int id) => Tenant = tenants.Find(id);
        }
        """,
        Types + """

        [Authorize]
        public class DetailsModel(ITenants tenants) : PageModel
        {
            public Tenant? Tenant { get; private set; }
            public void OnGet(int id) => Tenant = tenants.Find(id);
        }
        """,
        "CSL2006.RequireSignIn");

    private static string Hub(string members, string attributes = "") =>
        Types + $"public interface IDesk {{ Task Arrived(Tenant tenant); }} {attributes} public class DeskHub(ITenants tenants) : Hub {{ {members} }} public class TypedHub(ITenants tenants) : Hub<IDesk> {{ public Task Note(int id) => Clients.Caller.Arrived(tenants.Find(id)); }}";

    [Theory]
    [InlineData("public Task [|Arrive|](int id) => Clients.All.SendAsync(\"arrived\", tenants.Find(id));")]
    [InlineData("public async Task [|Arrive|](int id) { var tenant = tenants.Find(id); await Clients.Others.SendAsync(\"arrived\", tenant.Id, tenant.Mobile); }")]
    [InlineData("public Task [|Arrive|](int id, string room) => Clients.Group(room).SendAsync(\"arrived\", new { tenants.Find(id).Mobile });")]
    [InlineData("public Task [|Arrive|](int id) { var all = Clients.All; return all.SendAsync(\"arrived\", tenants.Find(id)); }")]
    [InlineData("public Task [|Arrive|](int id, string room) => Clients.OthersInGroup(room).SendAsync(\"arrived\", tenants.Find(id));")]
    public async Task Reports_what_a_hub_sends_to_whoever_listens(string members) => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Hub(members))).Severity);

    [Theory]
    [InlineData("public Task Arrive(int id) => Clients.Caller.SendAsync(\"arrived\", tenants.Find(id));")]
    [InlineData("public Task Arrive(string user, int id) => Clients.User(user).SendAsync(\"arrived\", tenants.Find(id));")]
    [InlineData("public Task Say(string nickName, string text) => Clients.All.SendAsync(\"said\", nickName, text);")]
    [InlineData("public Task Arrive(int id) => Clients.All.SendAsync(\"arrived\", tenants.Find(id).Id);")]
    public Task Is_silent_for_one_listener_and_for_what_is_public(string members) => Rule.SilentAsync(Hub(members));

    [Fact]
    public Task Is_silent_behind_a_sign_in() => Rule.SilentAsync(Hub("public Task Arrive(int id) => Clients.All.SendAsync(\"arrived\", tenants.Find(id));", "[Authorize]"));

    [Fact]
    public async Task What_a_caller_sends_to_all_is_a_suggestion() => Assert.Equal(
        DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Hub("public Task [|Call|](string mobile) => Clients.All.SendAsync(\"call\", mobile);"))).Severity);

    [Fact]
    public Task A_hub_of_a_contract_sends_by_its_methods() => Rule.ReportsAsync(
        Types + "public interface IDesk { Task Arrived(Tenant tenant); } public class DeskHub(ITenants tenants) : Hub<IDesk> { public Task [|Arrive|](int id) => Clients.All.Arrived(tenants.Find(id)); }");

    [Theory]
    [InlineData("public Task [|Arrive|](int id) => TellAsync(tenants.Find(id)); private Task TellAsync(Tenant tenant) => Clients.All.SendAsync(\"arrived\", tenant);")]
    [InlineData("public async Task [|Arrive|](int id) { var mobile = tenants.Find(id).Mobile; await TellAsync(mobile); } private Task TellAsync(string what) => Clients.Others.SendAsync(\"arrived\", what);")]
    public async Task Reports_what_a_hub_sends_through_methods_of_its_own(string members) => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Hub(members))).Severity);

    [Theory]
    [InlineData("public Task Arrive(int id) => TellAsync(tenants.Find(id)); private Task TellAsync(Tenant tenant) => Clients.Caller.SendAsync(\"arrived\", tenant);")]
    [InlineData("public Task Arrive(int id) => TellAsync(tenants.Find(id)); private Task TellAsync(Tenant tenant) => Clients.All.SendAsync(\"arrived\", tenant.NickName);")]
    [InlineData("public int Arrive(int id) => tenants.Find(id).Id; private Task TellAsync(Tenant tenant) => Clients.All.SendAsync(\"arrived\", tenant);")]
    public Task Is_silent_where_such_a_method_sends_to_one_or_what_is_public(string members) => Rule.SilentAsync(Hub(members));

    [Fact]
    public async Task What_a_caller_sends_through_such_a_method_is_a_suggestion() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(await Rule.ReportsAsync(Hub("public Task [|Arrive|](Tenant tenant) => TellAsync(tenant); private Task TellAsync(Tenant tenant) => Clients.All.SendAsync(\"arrived\", tenant);"))).Severity);

    private static string Sender(string statement, string attributes = "", string members = "public Task Join(string room) => Groups.AddToGroupAsync(Context.ConnectionId, room);") =>
        Types + $"{attributes} public class DeskHub : Hub {{ {members} }} public class Arrivals(IHubContext<DeskHub> hub, ITenants tenants) {{ public async Task Run(int id, string user) {{ await Task.Yield(); {statement} }} }}";

    [Theory]
    [InlineData("await hub.Clients.All.SendAsync(\"arrived\", [|tenants.Find(id)|]);")]
    [InlineData("var tenant = tenants.Find(id); await hub.Clients.Group(\"desk\").SendAsync(\"arrived\", tenant.Id, [|tenant.Mobile|]);")]
    [InlineData("var clients = hub.Clients; await clients.All.SendCoreAsync(\"arrived\", new object[] { [|tenants.Find(id).Mobile|] });")]
    public async Task Reports_what_is_sent_to_whoever_listens_from_outside_of_the_hub(string statement) =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Sender(statement))).Severity);

    [Theory]
    [InlineData("await hub.Clients.User(user).SendAsync(\"arrived\", tenants.Find(id));", "")]
    [InlineData("await hub.Clients.All.SendAsync(\"arrived\", tenants.Find(id).NickName);", "")]
    [InlineData("await hub.Clients.All.SendAsync(\"arrived\", id);", "")]
    [InlineData("await hub.Clients.All.SendAsync(\"arrived\", tenants.Find(id));", "[Authorize]")]
    public Task Is_silent_for_one_listener_public_data_and_listeners_who_sign_in(string statement, string attributes) => Rule.SilentAsync(Sender(statement, attributes));

    private static string TypedSender(string statement, string attributes = "") =>
        Types + $"public interface IDesk : IBell {{ Task Arrived(Tenant tenant); Task Called(int id, string mobile); }} public interface IBell {{ Task Rung(string who); }} {attributes} public class DeskHub : Hub<IDesk> {{ public Task Join(string room) => Groups.AddToGroupAsync(Context.ConnectionId, room); }} public interface IPager {{ Task Arrived(Tenant tenant); }} public class Arrivals(IHubContext<DeskHub, IDesk> hub, IPager pager, ITenants tenants) {{ public async Task Run(int id, string user) {{ await Task.Yield(); {statement} }} }}";

    [Theory]
    [InlineData("await hub.Clients.All.Arrived([|tenants.Find(id)|]);")]
    [InlineData("var tenant = tenants.Find(id); await hub.Clients.Group(\"desk\").Called(tenant.Id, [|tenant.Mobile|]);")]
    [InlineData("var desk = hub.Clients.All; await desk.Rung([|tenants.Find(id).Mobile|]);")]
    public async Task Reports_what_is_sent_through_the_contract_of_a_hub_from_outside(string statement) =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(TypedSender(statement))).Severity);

    [Theory]
    [InlineData("await hub.Clients.User(user).Arrived(tenants.Find(id));", "")]
    [InlineData("await hub.Clients.All.Rung(tenants.Find(id).NickName);", "")]
    [InlineData("await hub.Clients.All.Called(id, \"\");", "")]
    [InlineData("await hub.Clients.All.Arrived(tenants.Find(id));", "[Authorize]")]
    [InlineData("await pager.Arrived(tenants.Find(id));", "")]
    public Task A_contract_is_silent_for_one_listener_public_data_listeners_who_sign_in_and_what_is_no_hub(string statement, string attributes) => Rule.SilentAsync(TypedSender(statement, attributes));

    [Fact]
    public Task A_project_names_hubs_of_its_own() => Rule.ReportsAsync(
        Types + "public interface IChannel { Task PushAsync(Tenant tenant); } public interface IChannels { IChannel Everybody { get; } } public interface IPushContext<T> { IChannels Channels { get; } } public class Desk { } public class Arrivals(IPushContext<Desk> push, ITenants tenants) { public Task Run(int id) => push.Channels.Everybody.PushAsync([|tenants.Find(id)|]); }",
        code => code with { AdditionalFiles = [("CsLaw.push.txt", "hub context T:IPushContext`1\nhub connection T:IChannel\nhub send M:IChannel.PushAsync(*)\nsink response M:IChannel.PushAsync(*) shape=object\naudience P:IChannels.Everybody")] });

    [Fact]
    public async Task A_hub_without_methods_may_ask_where_it_is_mapped() => Assert.Equal(
        DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Sender("await hub.Clients.All.SendAsync(\"arrived\", [|tenants.Find(id)|]);", members: ""))).Severity);

    [Fact]
    public Task No_fix_at_the_sender() => Rule.OffersNoFixAsync(Sender("await hub.Clients.All.SendAsync(\"arrived\", [|tenants.Find(id)|]);"));
}
