using System;
using System.Threading.Tasks;
using CsLawAnalyzers.Tests.Program.Endpoints;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Identity;

/// <summary>Every kind of endpoint that publishes, each with every kind of evidence that can stand there and its opposite.</summary>
public sealed class PublishingEndpointTests() : RuleTests("CSL4003")
{
    private const string Prelude = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Post = Microsoft.AspNetCore.Mvc.HttpPostAttribute;
        using Mvc = Microsoft.AspNetCore.Mvc;

        public class NewComment { public int ArticleId { get; set; } public string Content { get; set; } = ""; }
        public static class People { public static bool IsRealNameVerified(string who) => who.Length > 3; public static void EnsureRealNameVerified() { if (!IsRealNameVerified("x")) throw new InvalidOperationException(); } public static bool IsEmailConfirmed(string who) => who.Length > 3; }
        public class RealNameVerifiedFilter : IActionFilter { public void OnActionExecuting(ActionExecutingContext context) { } public void OnActionExecuted(ActionExecutedContext context) { } }
        public class GateFilter : IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { if (!People.IsRealNameVerified("x")) context.Result = new Mvc.ForbidResult(); } }
        public class TimingFilter : IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { if (context.HttpContext.Request.Path == "/") return; } }
        public class VerifiedIdentityHubFilter : IHubFilter { }
        public static class SignIn { [AllowAnonymous] public static void Now() { } }

        """;

    private const string Keep = "System.IO.File.AppendAllText(\"comments\", form.Content);";

    public static TheoryData<string, string> Kinds => new()
    {
        { "controller", "ON_TYPE public class CommentsController : Mvc.ControllerBase { [Post] ON_METHOD public void [|Add|](NewComment form) { BODY } }" },
        { "conventional controller", "ON_TYPE public class CommentsController : Mvc.Controller { ON_METHOD public void [|Add|](NewComment form) { BODY } }" },
        { "minimal API with a lambda", "public static class P { public static void Map(WebApplication app) { app.[|MapPost|](\"/comments\", (NewComment form) => { BODY }); } }" },
        { "minimal API with a method", "public static class P { public static void Map(WebApplication app) { app.MapPost(\"/comments\", Add); } ON_METHOD private static void [|Add|](NewComment form) { BODY } }" },
        { "page", "namespace Comments { ON_TYPE public class NewCommentModel : PageModel { [Mvc.BindProperty] public NewComment Input { get; set; } = new(); ON_METHOD public void [|OnPost|]() { NewComment form = Input; BODY } } }" },
        { "hub", "ON_TYPE public class RoomHub : Hub { ON_METHOD public void [|Say|](NewComment form) { BODY } }" },
        { "gRPC", "public class CommentsBase { public virtual Task AddComment(NewComment form, Grpc.Core.ServerCallContext context) => null!; } ON_TYPE public class CommentsService : CommentsBase { ON_METHOD public override Task [|AddComment|](NewComment form, Grpc.Core.ServerCallContext context) { BODY return Task.CompletedTask; } }" },
        { "function", "ON_TYPE public class F { [Microsoft.Azure.Functions.Worker.Function(\"comments\")] ON_METHOD public void [|AddComment|]([Microsoft.Azure.Functions.Worker.HttpTrigger(Microsoft.Azure.Functions.Worker.AuthorizationLevel.Anonymous, \"post\")] NewComment form) { BODY } }" },
        { "Blazor form", "ON_TYPE public class CommentForm : ComponentBase { private NewComment model = new(); ON_METHOD protected void [|HandleValidSubmit|]() { NewComment form = model; BODY } }" },
        { "ABP service", "ON_TYPE public class CommentAppService : Volo.Abp.Application.Services.ApplicationService { ON_METHOD public void [|Create|](NewComment form) { BODY } }" },
        { "Furion service", "ON_TYPE public class CommentService : Furion.DynamicApiController.IDynamicApiController { ON_METHOD public void [|Submit|](NewComment form) { BODY } }" },
        { "MVC 5", "ON_TYPE public class CommentsController : System.Web.Mvc.Controller { [System.Web.Mvc.HttpPost] ON_METHOD public void [|Add|](NewComment form) { BODY } }" },
        { "Web API 2", "ON_TYPE public class CommentsController : System.Web.Http.ApiController { ON_METHOD public void [|Post|](NewComment form) { BODY } }" },
    };

    /// <summary>What stands before the comment is kept, what after it, and whether that is evidence.</summary>
    public static TheoryData<string, string, bool> Checks => new()
    {
        { "", "", false },
        { "if (!People.IsRealNameVerified(\"me\")) throw new InvalidOperationException();", "", true },
        { "People.EnsureRealNameVerified();", "", true },
        { "", "People.EnsureRealNameVerified();", false },
        { "if (People.IsRealNameVerified(\"me\")) throw new InvalidOperationException();", "", false },
        { "if (!People.IsEmailConfirmed(\"me\")) throw new InvalidOperationException();", "", false },
    };

    public static TheoryData<string, string, string, string, bool> KindsAndChecks
    {
        get
        {
            var all = new TheoryData<string, string, string, string, bool>();
            foreach (object[] kind in Kinds)
            {
                foreach (object[] check in Checks)
                    all.Add((string)kind[0], (string)kind[1], (string)check[0], (string)check[1], (bool)check[2]);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndChecks))]
    public Task A_check_in_the_handler(string kind, string source, string before, string after, bool isEvidence)
    {
        Assert.NotEmpty(kind);
        return CheckAsync(Fill(source, before: before, after: after), isEvidence);
    }

    [Theory]
    [InlineData("controller", "[Mvc.ServiceFilter(typeof(RealNameVerifiedFilter))]", true)]
    [InlineData("controller", "[Mvc.TypeFilter(typeof(GateFilter))]", true)]
    [InlineData("controller", "[Mvc.ServiceFilter(typeof(TimingFilter))]", false)]
    [InlineData("controller", "[CsLaw.Guards.RequireRealIdentity]", true)]
    [InlineData("controller", "[Authorize(Policy = \"real-name-verified\")]", true)]
    [InlineData("minimal API with a method", "[CsLaw.Guards.RequireRealIdentity]", true)]
    [InlineData("page", "[CsLaw.Guards.RequireRealIdentity]", true)]
    [InlineData("hub", "[CsLaw.Guards.RequireRealIdentity]", true)]
    [InlineData("gRPC", "[CsLaw.Guards.RequireRealIdentity]", true)]
    [InlineData("ABP service", "[CsLaw.Guards.RequireRealIdentity]", true)]
    [InlineData("controller", "[CsLaw.Guards.RequireConsent(\"x\")]", false)]
    public Task An_attribute_on_the_handler(string kind, string attribute, bool isEvidence) => CheckAsync(Fill(SourceOf(kind), onMethod: attribute), isEvidence);

    [Theory]
    [InlineData("controller", "s.AddControllers(o => o.Filters.Add<RealNameVerifiedFilter>());", true)]
    [InlineData("controller", "s.AddControllers(o => o.Filters.Add(new TimingFilter()));", false)]
    [InlineData("hub", "s.AddSignalR(o => o.AddFilter<VerifiedIdentityHubFilter>());", true)]
    [InlineData("hub", "app.MapHub<RoomHub>(\"/m\").RequireAuthorization(\"real-name-verified\");", true)]
    [InlineData("controller", "app.MapControllers().RequireAuthorization(\"real-name-verified\");", true)]
    [InlineData("controller", "app.MapControllers().RequireAuthorization(\"staff\");", true)]
    public Task Evidence_for_all(string kind, string registration, bool isEvidence) => CheckAsync(
        Fill(SourceOf(kind)) + "public static class Startup { public static void Configure(WebApplication app, IServiceCollection s) { " + registration + " } }", isEvidence);

    private Task CheckAsync(string source, bool isEvidence)
    {
        source = isEvidence ? source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal) : source;
        return Rule.ReportsAsync([("Stubs.cs", EndpointStubs.Source), ("Test.cs", Prelude + source)], WithGuards);
    }

    private static string SourceOf(string kind)
    {
        foreach (object[] row in Kinds)
        {
            if ((string)row[0] == kind)
                return (string)row[1];
        }

        throw new ArgumentException("No such kind: " + kind, nameof(kind));
    }

    private static string Fill(string source, string onType = "", string onMethod = "", string before = "", string after = "") => source
        .Replace("BODY", before + Keep + after, StringComparison.Ordinal)
        .Replace("ON_TYPE", onType, StringComparison.Ordinal)
        .Replace("ON_METHOD", onMethod, StringComparison.Ordinal);
}
