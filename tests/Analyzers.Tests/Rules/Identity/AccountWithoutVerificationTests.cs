using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
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

    private static string Stored(string body, bool reported, string more = "") => $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;

        public class User { public int Id { get; set; } public string Mobile { get; set; } = ""; public string PasswordHash { get; set; } = ""; }
        public class MemberInfo { public int Id { get; set; } public string OpenId { get; set; } = ""; }
        public class Player { public int Id { get; set; } public string Mobile { get; set; } = ""; public string PasswordHash { get; set; } = ""; }
        public class PlayerScore { public int Id { get; set; } public int PlayerId { get; set; } public string Mobile { get; set; } = ""; }
        public class UserLog { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public class UserRole { public int Id { get; set; } public int UserId { get; set; } }
        public class SignUp { public string Mobile { get; set; } = ""; public string Code { get; set; } = ""; public string RealName { get; set; } = ""; }
        public class Db : DbContext { public DbSet<User> Users => Set<User>(); public DbSet<MemberInfo> Members => Set<MemberInfo>(); public DbSet<UserLog> Logs => Set<UserLog>(); public DbSet<UserRole> Roles => Set<UserRole>(); }
        public interface ISms { Task<bool> VerifySmsCodeAsync(string mobile, string code); }
        public interface IWeChat { Task<string> CodeToSessionOpenIdAsync(string code); Task<string> GetPhoneNumberAsync(string code); }
        public class Members(Db db) { public async Task<User> OpenAsync(User user) { db.Add(user); await db.SaveChangesAsync(); return user; } }
        public interface IOwnUserService { Task CreateAsync(SignUp form); Task<User?> FindAsync(string mobile); }

        [ApiController]
        public class AccountController(Db db, ISms sms, IWeChat weChat, Members members, IOwnUserService service) : ControllerBase
        {
            [HttpPost]
            public async Task<IActionResult> {{(reported ? "[|Register|]" : "Register")}}(SignUp form)
            {
                {{body}}
                await db.SaveChangesAsync();
                return Ok(new { sms, weChat, members, service });
            }
        }

        {{Publishing}}
        {{more}}
        """;

    /// <summary>Programs without ASP.NET Identity keep users like anything else.</summary>
    [Theory]
    [InlineData("db.Users.Add(new User { Mobile = form.Mobile });", true)]
    [InlineData("await db.AddAsync(new User { Mobile = form.Mobile });", true)]
    [InlineData("db.Users.AddRange(new User { Mobile = form.Mobile });", true)]
    [InlineData("await members.OpenAsync(new User { Mobile = form.Mobile });", true)]
    [InlineData("if (!await sms.VerifySmsCodeAsync(form.Mobile, form.Code)) return Forbid(); db.Users.Add(new User { Mobile = form.Mobile });", false)]
    [InlineData("if (!await sms.VerifySmsCodeAsync(form.Mobile, form.Code)) return Forbid(); await members.OpenAsync(new User { Mobile = form.Mobile });", false)]
    [InlineData("db.Add(new Player { Mobile = form.Mobile });", true)]
    [InlineData("db.Add(new PlayerScore { PlayerId = 1, Mobile = form.Mobile });", false)]
    [InlineData("db.Logs.Add(new UserLog { Mobile = form.Mobile });", false)]
    [InlineData("db.Roles.Add(new UserRole { UserId = 1 });", false)]
    [InlineData("db.Users.Update(new User { Id = 1, Mobile = form.Mobile });", false)]
    // A mini-program signs in, and up as it does: an openid alone is a pseudonym, the platform's phone number is verified.
    [InlineData("var openId = await weChat.CodeToSessionOpenIdAsync(form.Code); var known = await db.Members.FirstOrDefaultAsync(m => m.OpenId == openId); if (known is null) db.Members.Add(new MemberInfo { OpenId = openId });", true)]
    [InlineData("var phone = await weChat.GetPhoneNumberAsync(form.Code); var known = await db.Users.FirstOrDefaultAsync(u => u.Mobile == phone); if (known is null) db.Users.Add(new User { Mobile = phone });", false)]
    public Task A_record_of_a_user_that_is_stored(string body, bool reported) => Rule.ReportsAsync(Stored(body, reported), WithEntityFramework);

    [Theory]
    [InlineData("await service.CreateAsync(form);", true)]
    [InlineData("if (!await sms.VerifySmsCodeAsync(form.Mobile, form.Code)) return Forbid(); await service.CreateAsync(form);", false)]
    [InlineData("await service.FindAsync(form.Mobile);", false)]
    public async Task A_service_out_of_sight_is_worth_a_suggestion(string body, bool reported)
    {
        foreach (Diagnostic finding in await Rule.ReportsAsync(Stored(body, reported), WithEntityFramework))
            Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
    }

    [Theory]
    [InlineData("Volo.Abp.Domain.Repositories", "IBasicRepository<User> users", "await users.InsertAsync(user);", "namespace Volo.Abp.Domain.Repositories { public interface IBasicRepository<T> { Task<T> InsertAsync(T entity); } }")]
    [InlineData("FreeSql", "IBaseRepository<User> users", "await users.InsertAsync(user);", "namespace FreeSql { public interface IBaseRepository<T> { Task<T> InsertAsync(T entity); } }")]
    [InlineData("SqlSugar", "SimpleClient<User> users", "await users.InsertAsync(user);", "namespace SqlSugar { public class SimpleClient<T> { public Task<bool> InsertAsync(T entity) => null!; } }")]
    public Task Services_by_convention_that_store_users(string space, string users, string store, string library) => Rule.ReportsAsync(
        [
            ("Stubs.cs", Program.Endpoints.EndpointStubs.Source), ("Library.cs", library),
            ("Test.cs", $$"""
                using {{space}};
                public class User { public string Mobile { get; set; } = ""; }
                public class SignUp { public string Mobile { get; set; } = ""; }
                public class AccountAppService({{users}}) : Volo.Abp.Application.Services.ApplicationService { public async Task [|RegisterAsync|](SignUp form) { var user = new User { Mobile = form.Mobile }; {{store}} } }
                public class AccountService({{users}}) : Furion.DynamicApiController.IDynamicApiController { public async Task [|Register|](SignUp form) { var user = new User { Mobile = form.Mobile }; {{store}} } }
                """),
        ],
        code => code with { Options = code.Options.Add("cslaw_service", "publishing") });

    /// <summary>The duty also binds those who give access to networks and numbers, and who register domain names.</summary>
    [Theory]
    [InlineData("[ApiController] public class DomainRegistrationsController : ControllerBase { [HttpPost] public IActionResult Create(string name) => Ok(name); }", true)]
    [InlineData("[ApiController] public class WifiPortalController : ControllerBase { [HttpPost] public IActionResult Connect(string mac) => Ok(mac); }", true)]
    [InlineData("[ApiController] public class SimCardsController : ControllerBase { [HttpPost(\"activate\")] public IActionResult Activate(string number) => Ok(number); }", true)]
    [InlineData("[ApiController] public class VideosController : ControllerBase { [HttpPost] public IActionResult Upload(IFormFile file) => Ok(file.Length); }", true)]
    [InlineData("public static class Map { public static void Add(WebApplication app) => app.MapPost(\"/domain-registrations\", (string name) => name); }", true)]
    [InlineData("[ApiController] public class DomainEventsController : ControllerBase { [HttpPost] public IActionResult Create(string name) => Ok(name); }", false)]
    [InlineData("[ApiController] public class FilesController : ControllerBase { [HttpPost] public IActionResult Upload(IFormFile file) => Ok(file.Length); }", false)]
    [InlineData("[ApiController] public class FaceVideosController : ControllerBase { [HttpPost(\"verification\")] public IActionResult Upload(IFormFile file) => Ok(file.Length); }", false)]
    [InlineData("[ApiController] public class VideosController : ControllerBase { [HttpGet] public IActionResult List() => Ok(); }", false)]
    public Task Other_services_that_the_duty_binds(string offers, bool reported) => Rule.ReportsAsync(Code(Create, reported: reported, offers: offers));

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
