using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Identity;

public sealed class AnonymousPublishingTests() : RuleTests("CSL4003")
{
    private const string Types = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.SignalR;

        public class User : IdentityUser { public bool IsRealNameVerified { get; set; } public bool IsAdult { get; set; } }
        public class NewPost { public string Title { get; set; } = ""; public string Content { get; set; } = ""; }
        public class Vote { public int PostId { get; set; } public bool Up { get; set; } }
        public interface IPosts { Task AddAsync(NewPost post); Task<int> CountAsync(NewPost like); }
        public interface ICurrent { User User { get; } }

        """;

    private static string Posts(string action) => Types + "[ApiController, Route(\"api/posts\")] public class PostsController(IPosts posts, ICurrent current) : ControllerBase { " + action + " }";

    [Theory]
    [InlineData("[HttpPost, AllowAnonymous] public Task [|Create|](NewPost post) => posts.AddAsync(post);")]
    [InlineData("[HttpPost] public async Task<IActionResult> [|Publish|]([FromBody] NewPost post) { await posts.AddAsync(post); return Ok(); }")]
    [InlineData("[HttpPost(\"{id}/comments\")] public void [|Comment|](int id, [FromBody] string text) => System.IO.File.AppendAllText(\"x\", text);")]
    [InlineData("[HttpPut(\"{id}\")] public Task [|Edit|](int id, NewPost post) => posts.AddAsync(post);")]
    [InlineData("[HttpPost(\"{id}/photos\")] public async Task [|Attach|](int id, IFormFile photo) { using var target = System.IO.File.Create(\"x\"); await photo.CopyToAsync(target); await posts.AddAsync(new NewPost { Title = photo.FileName }); }")]
    public Task Reports_who_publishes_without_signing_in(string action) => Rule.ReportsAsync(Posts(action));

    [Theory]
    [InlineData("[HttpGet] public Task Find([FromQuery] NewPost post) => posts.AddAsync(post);")]
    [InlineData("[HttpPost(\"search\")] public Task Search(NewPost post) => posts.AddAsync(post);")]
    [InlineData("[HttpPost(\"{id}/report\")] public Task Report(int id, NewPost post) => posts.AddAsync(post);")]
    [InlineData("[HttpPost(\"{id}/tousu\")] public Task Complaint(int id, NewPost post) => posts.AddAsync(post);")]
    [InlineData("[HttpPost(\"{id}/like\")] public Task Like(int id, NewPost post) => posts.AddAsync(post);")]
    [InlineData("[HttpPost(\"{id}/votes\")] public void Cast(Vote vote) => System.IO.File.AppendAllText(\"x\", vote.PostId.ToString());")]
    [InlineData("[HttpDelete] public Task Delete(NewPost post) => posts.AddAsync(post);")]
    [InlineData("[HttpPost, Authorize(Roles = \"Admin\")] public Task Create(NewPost post) => posts.AddAsync(post);")]
    [InlineData("[HttpPost(\"admin\")] public Task Create(NewPost post) => posts.AddAsync(post);")]
    [InlineData("[HttpPost] public int Create(NewPost post) => post.Content.Length;")]
    [InlineData("[HttpPost] public Task<int> Create(NewPost post) => posts.CountAsync(post);")]
    public Task Reading_reporting_and_what_staff_writes_is_no_publishing(string action) => Rule.SilentAsync(Posts(action));

    [Theory]
    [InlineData("[HttpPost] public async Task<IActionResult> Create(NewPost post) { if (User.Identity?.IsAuthenticated != true) return Unauthorized(); await posts.AddAsync(post); return Ok(); }")]
    [InlineData("[HttpPost] public async Task<IActionResult> Create(NewPost post, [FromServices] UserManager<User> users) { var user = await users.GetUserAsync(User); if (user is null) return Unauthorized(); await posts.AddAsync(post); return Ok(); }")]
    [InlineData("public User? CurrentUser => null; [HttpPost] public async Task<IActionResult> Create(NewPost post) { if (CurrentUser != null) { await posts.AddAsync(post); return Ok(); } return Unauthorized(); }")]
    public Task Who_is_asked_to_sign_in_by_hand_is_signed_in(string action) => Rule.SilentAsync(Posts(action));

    private static string Based(string member, string statement, string handler) => Types
        + "public abstract class AppController : ControllerBase { " + member + " } [ApiController, Route(\"api/posts\")] public class PostsController(IPosts posts) : AppController { [HttpPost] public async Task " + handler + "(NewPost post) { " + statement + " await posts.AddAsync(post); } }";

    /// <summary>A base class may hand out who is calling, and throw where nobody is.</summary>
    [Theory]
    [InlineData("protected string Me => User.Identity is { IsAuthenticated: true } who ? who.Name! : throw new UnauthorizedAccessException();", "_ = Me;", true)]
    [InlineData("protected string Me() => User.FindFirst(\"sub\") is { } claim ? claim.Value : throw new UnauthorizedAccessException();", "_ = Me();", true)]
    [InlineData("protected string Me() => User.FindFirst(\"sub\")?.Value ?? throw new UnauthorizedAccessException();", "_ = Me();", true)]
    [InlineData("protected string Me() { if (User.FindFirst(\"sub\") is not { } claim) { throw new UnauthorizedAccessException(); } return claim.Value; }", "_ = Me();", true)]
    [InlineData("protected string Me() => User.Identity switch { { IsAuthenticated: true } who => who.Name!, _ => throw new UnauthorizedAccessException() };", "_ = Me();", true)]
    [InlineData("", "var claim = User.FindFirst(\"sub\") is { } found ? found : throw new UnauthorizedAccessException();", true)]
    [InlineData("protected string Me() => User.FindFirst(\"sub\") is { } claim ? claim.Value : \"nobody\";", "_ = Me();", false)]
    [InlineData("protected string Me() => HttpContext.TraceIdentifier is { Length: > 0 } trace ? trace : throw new InvalidOperationException();", "_ = Me();", false)]
    [InlineData("protected string Me() => User.FindFirst(\"sub\") is { } claim ? claim.Value : throw new UnauthorizedAccessException();", "", false)]
    public Task A_base_class_that_refuses_who_is_not_signed_in(string member, string statement, bool isSignedIn) => Rule.ReportsAsync(Based(member, statement, isSignedIn ? "Create" : "[|Create|]"));

    /// <summary>The same of who is not verified.</summary>
    [Theory]
    [InlineData("protected User Me() => Found() is { IsRealNameVerified: true } who ? who : throw new UnauthorizedAccessException();", "_ = Me();", true)]
    [InlineData("protected User Me() => Found() is { IsAdult: true } who ? who : throw new UnauthorizedAccessException();", "_ = Me();", false)]
    [InlineData("protected User? Me() => Found() is { IsRealNameVerified: true } who ? who : null;", "_ = Me();", false)]
    public Task A_base_class_that_refuses_who_is_not_verified(string member, string statement, bool isVerified) => Rule.ReportsAsync(
        Based("protected User Found() => new(); [HttpGet, Authorize] public bool Mine() => Found().IsRealNameVerified; " + member, statement, isVerified ? "Create" : "[|Create|]").Replace("[HttpPost]", "[HttpPost, Authorize]", System.StringComparison.Ordinal));

    /// <summary>A sign-in may carry the state as a claim.</summary>
    [Theory]
    [InlineData("if (!User.HasClaim(\"real_name_verified\", \"true\")) throw new InvalidOperationException();", true)]
    [InlineData("if (User.FindFirst(\"real_name_verified\")?.Value != \"true\") throw new InvalidOperationException();", true)]
    [InlineData("if (System.Security.Claims.PrincipalExtensions.FindFirstValue(User, \"phone_number_verified\") != \"true\") throw new InvalidOperationException();", true)]
    [InlineData("var claim = User.FindFirst(\"real_name_verified\"); if (claim is null || claim.Value != \"true\") throw new InvalidOperationException();", true)]
    [InlineData("if (!User.HasClaim(\"real_name_verified\", \"false\")) throw new InvalidOperationException();", false)]
    [InlineData("if (!User.HasClaim(\"email_verified\", \"true\")) throw new InvalidOperationException();", false)]
    [InlineData("User.HasClaim(\"real_name_verified\", \"true\");", false)]
    public Task A_claim_that_carries_the_state(string check, bool isEvidence) => Rule.ReportsAsync(Posts(
        "[HttpPost, Authorize] public async Task " + (isEvidence ? "Create" : "[|Create|]") + "(NewPost post) { " + check + " await posts.AddAsync(post); } [HttpGet, Authorize] public bool Mine() => current.User.IsRealNameVerified;"));

    /// <summary>The program may know the state by nothing but the claim that one endpoint asks for; the one beside it looks forgotten.</summary>
    [Theory]
    [InlineData("if (!User.HasClaim(\"real_name_verified\", \"true\")) throw new InvalidOperationException();", true)]
    [InlineData("if (User.FindFirst(\"phone_number_verified\")?.Value != \"true\") throw new InvalidOperationException();", true)]
    [InlineData("if (!User.HasClaim(\"email_verified\", \"true\")) throw new InvalidOperationException();", false)]
    [InlineData("_ = User.FindFirst(\"sub\");", false)]
    public Task A_claim_that_another_endpoint_asks_for(string check, bool isKnown) => Rule.ReportsAsync(Posts(
        "[HttpPost(\"a\"), Authorize] public async Task Create(NewPost post) { " + check + " await posts.AddAsync(post); } [HttpPost(\"b\"), Authorize] public Task " + (isKnown ? "[|Edit|]" : "Edit") + "(NewPost post) => posts.AddAsync(post);"));

    /// <summary>A framework asks at an application service whoever calls it; the controller in front of it carries no attribute.</summary>
    [Theory]
    [InlineData("public interface IPostAppService : IApplicationService { Task SendAsync(NewPost post); }", "Send")]
    [InlineData("public interface IPostAppService : IApplicationService { Task SendAsync(NewPost post); } [Authorize] public class PostAppService : IPostAppService { public Task SendAsync(NewPost post) => System.IO.File.WriteAllTextAsync(\"x\", post.Content); }", "Send")]
    [InlineData("public interface IPostAppService : IApplicationService { Task SendAsync(NewPost post); } public class PostAppService : IPostAppService { public Task [|SendAsync|](NewPost post) => System.IO.File.WriteAllTextAsync(\"x\", post.Content); }", "[|Send|]")]
    [InlineData("public interface IPostAppService { Task SendAsync(NewPost post); } [Authorize] public class PlainPosts : IPostAppService { public Task SendAsync(NewPost post) => System.IO.File.WriteAllTextAsync(\"x\", post.Content); }", "Send")]
    [InlineData("public interface IPostStore { Task SendAsync(NewPost post); } [Authorize] public class IPostAppService : IPostStore { public Task SendAsync(NewPost post) => System.IO.File.WriteAllTextAsync(\"x\", post.Content); }", "[|Send|]")]
    public Task Application_services_ask_for_their_controllers(string service, string handler) => Rule.ReportsAsync(
    [
        ("Abp.cs", "namespace Volo.Abp.Application.Services; public interface IApplicationService { }"),
        ("Test.cs", "using Volo.Abp.Application.Services;\n" + Types + service + " [ApiController] public class PostsController(IPostAppService posts) : ControllerBase { [HttpPost] public Task " + handler + "(NewPost post) => posts.SendAsync(post); }"),
    ]);

    /// <summary>A controller may implement the contract of the service that it calls; that does not make it the service.</summary>
    [Theory]
    [InlineData("", "SendAsync")]
    [InlineData("[Authorize] public class PostAppService : IPostAppService { public Task SendAsync(NewPost post) => Task.CompletedTask; }", "SendAsync")]
    [InlineData("public class PostAppService : IPostAppService { public Task [|SendAsync|](NewPost post) => System.IO.File.WriteAllTextAsync(\"x\", post.Content); }", "[|SendAsync|]")]
    public Task A_controller_that_implements_the_contract_of_its_service(string service, string handler) => Rule.ReportsAsync(
    [
        ("Abp.cs", "namespace Volo.Abp.Application.Services; public interface IApplicationService { }"),
        ("Test.cs", "using Volo.Abp.Application.Services;\n" + Types + "public interface IPostAppService : IApplicationService { Task SendAsync(NewPost post); } " + service
            + " [ApiController] public class PostsController(IPostAppService posts) : ControllerBase, IPostAppService { [HttpPost] public Task " + handler + "(NewPost post) => posts.SendAsync(post); }"),
    ]);

    /// <summary>Files that are put up for others to see are published; those that are kept are not.</summary>
    [Theory]
    [InlineData("VideosController", "[|Upload|]")]
    [InlineData("AlbumController", "[|Upload|]")]
    [InlineData("FilesController", "Upload")]
    [InlineData("FaceVideosController", "VerifyIdentity")]
    public Task Files_that_others_are_shown(string type, string handler) => Rule.ReportsAsync(
        Types + "[ApiController] public class " + type + " : ControllerBase { [HttpPost] public async Task " + handler + "(IFormFile file) { using var target = System.IO.File.Create(\"x\"); await file.CopyToAsync(target); await System.IO.File.WriteAllTextAsync(\"y\", file.FileName); } }");

    [Theory]
    [InlineData("[ApiController] public class WeChatMessageController(IPosts posts) : ControllerBase { [HttpPost] public Task Send(NewPost post) => posts.AddAsync(post); }")]
    [InlineData("[ApiController] public class OrdersController(IPosts posts) : ControllerBase { [HttpPost] public Task Post(NewPost order) => posts.AddAsync(order); }")]
    [InlineData("[ApiController] public class PostCodeController(IPosts posts) : ControllerBase { [HttpPost] public Task Add(NewPost post) => posts.AddAsync(post); }")]
    [InlineData("[ApiController] public class EmailMessageController(IPosts posts) : ControllerBase { [HttpPost] public Task Send(NewPost post) => posts.AddAsync(post); }")]
    public Task A_name_that_only_looks_like_it(string code) => Rule.SilentAsync(Types + code);

    [Theory]
    [InlineData("public Task [|Say|](string room, string text) => Clients.Group(room).SendAsync(\"said\", text);")]
    [InlineData("public Task [|Whisper|](string to, string message) => Clients.User(to).SendAsync(\"whispered\", message);")]
    [InlineData("public Task Join(string room) => Groups.AddToGroupAsync(Context.ConnectionId, room);")]
    [InlineData("public Task Typing(string room) => Clients.Group(room).SendAsync(\"typing\");")]
    [InlineData("public Task Echo(string text) => Clients.Caller.SendAsync(\"said\", text);")]
    public Task What_goes_to_other_clients_of_a_hub(string method) => Rule.ReportsAsync(Types + "public class RoomHub : Hub { " + method + " } [Authorize] public class HomeController : Controller { }");

    [Theory]
    [InlineData("app.MapGroup(\"/comments\").[|MapPost|](\"/\", (NewPost post, IPosts posts) => posts.AddAsync(post));")]
    [InlineData("app.MapGroup(\"/comments\").MapPost(\"/{id}/touch\", (int id, List<int> keys, Store<NewPost> posts) => posts.SaveAsync(keys));")]
    [InlineData("app.MapGroup(\"/comments\").[|MapPost|](\"/all\", (List<NewPost> added, Store<NewPost> posts) => posts.SaveAsync(added));")]
    public Task The_route_of_the_group_and_what_the_body_holds(string mapping) => Rule.ReportsAsync(
        Types + "public class Store<T> { public Task SaveAsync(object what) => Task.CompletedTask; } public static class Map { public static void Add(WebApplication app) { app.UseAuthentication(); " + mapping + " } }");

    [Fact]
    public async Task Where_nothing_signs_anybody_in_it_is_a_suggestion()
    {
        const string Code = """
            public record NewComment(string Text);
            public static class Map { public static void Add(WebApplication app) => app.[|MapPost|]("/comments", (NewComment comment) => System.IO.File.AppendAllText("x", comment.Text)); }
            """;

        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Code)).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code + "public static class Start { public static void Use(WebApplication app) => app.UseAuthentication(); }")).Severity);
    }

    [Theory]
    // Another endpoint asks: this one was forgotten.
    [InlineData("[HttpPost, Authorize] public Task [|Create|](NewPost post) => posts.AddAsync(post); [HttpPut, Authorize] public Task Edit(NewPost post) => current.User.IsRealNameVerified ? posts.AddAsync(post) : Task.CompletedTask;", DiagnosticSeverity.Warning)]
    [InlineData("[HttpPost, Authorize] public Task [|Create|](NewPost post) => posts.AddAsync(post); [HttpPut, Authorize, CsLaw.Guards.RequireRealIdentity] public Task Edit(NewPost post) => posts.AddAsync(post);", DiagnosticSeverity.Warning)]
    // The state is known and nobody asks.
    [InlineData("[HttpPost, Authorize] public Task [|Create|](NewPost post) => posts.AddAsync(post); [HttpGet, Authorize] public bool Mine() => current.User.IsRealNameVerified;", DiagnosticSeverity.Info)]
    public async Task A_signed_in_caller_whose_state_is_known(string actions, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Rule.ReportsAsync(Posts(actions), WithGuards)).Severity);

    [Theory]
    [InlineData("guard identity T:CardholderAttribute", true)]
    [InlineData("guard identity T:Other.OwnerAttribute", false)]
    public Task A_project_says_which_attribute_asks_for_a_verified_caller(string line, bool reported) => Rule.ReportsAsync(
        Posts($"[HttpPost, Authorize] public Task {(reported ? "[|Create|]" : "Create")}(NewPost post) => posts.AddAsync(post); [HttpPut, Authorize, Cardholder] public Task Edit(NewPost post) => posts.AddAsync(post);")
            + "public class CardholderAttribute : Attribute { }",
        code => code with { AdditionalFiles = [("CsLaw.web.txt", line)] });

    [Theory]
    [InlineData("[HttpPost, Authorize] public Task Create(NewPost post) => posts.AddAsync(post); [HttpGet, Authorize] public bool Mine() => current.User.IsAdult;")]
    [InlineData("[HttpPost, Authorize] public async Task Create(NewPost post) { if (!current.User.IsRealNameVerified) throw new InvalidOperationException(); await posts.AddAsync(post); }")]
    [InlineData("[HttpPost, Authorize] public Task Create(NewPost post) => posts.AddAsync(post); public static void Configure(IdentityOptions options) => options.SignIn.RequireConfirmedPhoneNumber = true; public bool Known => current.User.IsRealNameVerified;")]
    public Task Where_no_state_is_known_or_it_is_asked_for(string actions) => Rule.SilentAsync(Posts(actions));

    [Fact]
    public Task Where_accounts_are_opened_for_verified_people_alone() => Rule.SilentAsync(Posts("""
        [HttpPost, Authorize] public Task Create(NewPost post) => posts.AddAsync(post);
        [HttpPost("/join"), AllowAnonymous] public async Task<IActionResult> Join(User user, [FromServices] UserManager<User> users)
        {
            if (!user.IsRealNameVerified) return Forbid();
            await users.CreateAsync(user);
            return Ok();
        }
        """));

    [Fact]
    public Task The_project_may_say_that_it_is_not_bound() => Rule.SilentAsync(
        Posts("[HttpPost, AllowAnonymous] public Task Create(NewPost post) => posts.AddAsync(post);"), code => code with { Options = code.Options.Add("cslaw_service", "none") });

    [Fact]
    public Task Fix_puts_the_guard_on_the_action_and_the_mapping() => Rule.FixesAsync(
        """
        using CsLaw.Guards;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public record NewComment(string Text);
        [AllowAnonymous]
        public class CommentsController : ControllerBase
        {
            [HttpPost]
            public void [|Add|](NewComment comment) => System.IO.File.AppendAllText("x", comment.Text);
        }

        public static class Endpoints
        {
            public static void Map(WebApplication app) => app.[|MapPost|]("/replies", (NewComment comment) => System.IO.File.AppendAllText("x", comment.Text));
        }
        """,
        """
        using CsLaw.Guards;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public record NewComment(string Text);
        [AllowAnonymous]
        public class CommentsController : ControllerBase
        {
            [HttpPost]
            [RequireRealIdentity]
            public void Add(NewComment comment) => System.IO.File.AppendAllText("x", comment.Text);
        }

        public static class Endpoints
        {
            public static void Map(WebApplication app) => app.MapPost("/replies", (NewComment comment) => System.IO.File.AppendAllText("x", comment.Text)).RequireRealIdentity();
        }
        """,
        key: "CSL4003.RequireRealIdentity",
        with: WithGuards);

    private static string Group(string open, string close, string more = "") => $$"""
        using CsLaw.Guards;

        public record NewComment(string Text);
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.UseAuthentication();
                var comments = app.MapGroup("/comments"){{close}};
                comments.{{open}}("/new", (NewComment comment) => System.IO.File.AppendAllText("x", comment.Text));
                {{more}}
            }
        }
        """;

    [Fact]
    public Task Fix_puts_the_guard_on_the_group() => Rule.FixesAsync(Group("[|MapPost|]", ""), Group("MapPost", ".RequireRealIdentity()"), key: "CSL4003.RequireRealIdentity.Group", with: WithGuards);

    [Fact]
    public Task A_group_that_is_read_too_is_not_closed() =>
        Rule.OffersNoFixAsync(Group("[|MapPost|]", "", "comments.MapGet(\"/\", () => 1);"), WithGuards, "CSL4003.RequireRealIdentity.Group");
}
