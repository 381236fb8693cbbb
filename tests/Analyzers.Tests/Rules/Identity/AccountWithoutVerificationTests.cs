using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Identity;

public sealed class AccountWithoutVerificationTests() : RuleTests("CSL4001")
{
    private const string Publishing = """
        [ApiController] public class CommentsController : ControllerBase { [HttpPost] public IActionResult Add(string text) => Ok(text); }
        """;

    private static string Code(string body, string attributes = "[HttpPost]", bool reported = true, string offers = Publishing) => $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;

        public class User { public string UserName { get; set; } = ""; }
        public class SignUp { public string UserName { get; set; } = ""; public string Code { get; set; } = ""; public string Password { get; set; } = ""; }
        public interface ISms { Task<bool> VerifySmsCodeAsync(string code); Task SendSmsCodeAsync(string to); }

        [ApiController]
        public class AccountController(UserManager<User> users, ISms sms) : ControllerBase
        {
            {{attributes}}
            public async Task<IActionResult> {{(reported ? "[|Register|]" : "Register")}}(SignUp form)
            {
                await Task.Yield();
                {{body}}
                return Ok();
            }

            private Task<IdentityResult> Open(SignUp form) => users.CreateAsync(new User { UserName = form.UserName }, form.Password);
        }

        {{offers}}
        """;

    private const string Create = "await users.CreateAsync(new User { UserName = form.UserName }, form.Password);";

    [Theory]
    [InlineData(Create)]
    [InlineData("await Open(form);")]
    [InlineData("await sms.VerifySmsCodeAsync(form.Code);" + Create)]
    [InlineData("await sms.SendSmsCodeAsync(form.Code);" + Create)]
    [InlineData(Create + "if (!await sms.VerifySmsCodeAsync(form.Code)) return Forbid();")]
    public Task Reports_an_account_that_nobody_verified(string body) => Rule.ReportsAsync(Code(body));

    [Theory]
    [InlineData("if (!await sms.VerifySmsCodeAsync(form.Code)) return BadRequest();" + Create)]
    [InlineData("var ok = await sms.VerifySmsCodeAsync(form.Code); if (ok) { " + Create + " }")]
    [InlineData("if (!await sms.VerifySmsCodeAsync(form.Code)) return BadRequest(); await Open(form);")]
    [InlineData("await Task.Delay(1);")]
    public Task Verification_before_it_is_evidence(string body) => Rule.SilentAsync(Code(body, reported: false));

    [Theory]
    [InlineData("if (await codes.VerifyAsync(HttpContext, form.UserName, form.Code) != CsLaw.Guards.SmsCodeOutcome.Verified) return BadRequest();" + Create, false)]
    [InlineData("if (await codes.VerifyAsync(HttpContext, form.UserName, form.Code) == CsLaw.Guards.SmsCodeOutcome.Refused) return BadRequest();" + Create, true)]
    [InlineData("await codes.VerifyAsync(HttpContext, form.UserName, form.Code);" + Create, true)]
    [InlineData("await codes.SendAsync(HttpContext, form.UserName);" + Create, true)]
    [InlineData("if (!await identities.IsVerifiedAsync(HttpContext)) return Forbid();" + Create, false)]
    [InlineData("await identities.IsVerifiedAsync(HttpContext);" + Create, true)]
    [InlineData("await identities.CarryOverAsync(HttpContext, form.UserName);" + Create, false)]
    [InlineData(Create + "await identities.CarryOverAsync(HttpContext, form.UserName);", true)]
    [InlineData("await identities.ConfirmAsync(form.UserName);" + Create, false)]
    [InlineData("await identities.RefuseAsync(form.UserName);" + Create, true)]
    [InlineData("await identities.BeginAsync(form.UserName);" + Create, true)]
    public Task The_registers_of_the_guard_library(string body, bool reported)
    {
        string code = Code(body, reported: reported).Replace("UserManager<User> users, ISms sms", "UserManager<User> users, CsLaw.Guards.SmsCodeVerifier codes, CsLaw.Guards.RealIdentityRegister identities", System.StringComparison.Ordinal);
        return reported ? Rule.ReportsAsync(code, WithGuards) : Rule.SilentAsync(code, WithGuards);
    }

    [Fact]
    public Task The_guard_of_the_guard_library_is_evidence() =>
        Rule.SilentAsync(Code(Create, "[HttpPost, CsLaw.Guards.RequireRealIdentity]", reported: false), WithGuards);

    [Theory]
    [InlineData("[HttpPost, Authorize(Roles = \"Admin\")]")]
    [InlineData("[HttpPost, Authorize(Policy = \"users.create\")]")]
    [InlineData("[HttpPost(\"installation\")]")]
    public Task Accounts_that_others_open_are_not_the_persons_own(string attributes) => Rule.SilentAsync(Code(Create, attributes, reported: false));

    [Fact]
    public Task A_service_without_user_content_is_not_bound() => Rule.SilentAsync(Code(Create, reported: false, offers: ""));

    [Theory]
    [InlineData("public class ChatHub : Microsoft.AspNetCore.SignalR.Hub { public Task Say(string text) => Clients.All.SendCoreAsync(text, []); }")]
    [InlineData("public static class Map { public static void Add(WebApplication app) => app.MapPost(\"/comments\", (string text) => text); }")]
    public Task Hubs_and_mapped_comments_are_user_content(string offers) => Rule.ReportsAsync(Code(Create, offers: offers));

    [Theory]
    [InlineData("[ApiController] public class CommentsController : ControllerBase { [HttpGet] public IActionResult All() => Ok(); }")]
    [InlineData("[ApiController] public class OrdersController : ControllerBase { [HttpPost] public IActionResult Post(string text) => Ok(text); }")]
    [InlineData("public class ProgressHub : Microsoft.AspNetCore.SignalR.Hub { public override Task OnConnectedAsync() => Task.CompletedTask; }")]
    public Task Reading_and_pushing_are_no_publishing(string offers) => Rule.SilentAsync(Code(Create, reported: false, offers: offers));

    [Theory]
    [InlineData("publishing", "", true)]
    [InlineData("none", Publishing, false)]
    public Task The_project_may_say_what_it_is(string service, string offers, bool reported) =>
        Rule.ReportsAsync(Code(Create, reported: reported, offers: offers), code => code with { Options = code.Options.Add("cslaw_service", service) });

    [Fact]
    public Task Fix_puts_the_guard_on_the_endpoint() => Rule.FixesAsync(
        """
        using CsLaw.Guards;
        using Microsoft.AspNetCore.Identity;

        public class User { public string UserName { get; set; } = ""; }
        public class ChatHub : Microsoft.AspNetCore.SignalR.Hub { public Task Say(string text) => Task.CompletedTask; }
        public static class Endpoints
        {
            public static void Map(WebApplication app) =>
                app.[|MapPost|]("/accounts", (User user, UserManager<User> users) => users.CreateAsync(user));
        }
        """,
        """
        using CsLaw.Guards;
        using Microsoft.AspNetCore.Identity;

        public class User { public string UserName { get; set; } = ""; }
        public class ChatHub : Microsoft.AspNetCore.SignalR.Hub { public Task Say(string text) => Task.CompletedTask; }
        public static class Endpoints
        {
            public static void Map(WebApplication app) =>
                app.MapPost("/accounts", (User user, UserManager<User> users) => users.CreateAsync(user)).RequireRealIdentity();
        }
        """,
        with: WithGuards);
}
