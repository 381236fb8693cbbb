using System.Threading.Tasks;
using CsLawAnalyzers.Tests.Program.Endpoints;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Consent;

/// <summary>
/// Every kind of endpoint, each with every kind of evidence that can stand there and its opposite. A row of <see cref="Kinds"/> says how the kind is
/// written; a row of <see cref="Checks"/> is code in a handler; the rest is declared around it.
/// </summary>
public sealed class EndpointEvidenceTests() : RuleTests("CSL1001")
{
    private const string Prelude = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Post = Microsoft.AspNetCore.Mvc.HttpPostAttribute;
        using Mvc = Microsoft.AspNetCore.Mvc;

        public class SignUp { public string Mobile { get; set; } = ""; public bool ConsentGiven { get; set; } }
        public static class Consents { public static bool HasConsent(string purpose) => purpose.Length > 3; public static void EnsureConsent() { if (!HasConsent("x")) throw new InvalidOperationException(); } }
        public class ConsentFilter : IActionFilter { public void OnActionExecuting(ActionExecutingContext context) { } public void OnActionExecuted(ActionExecutedContext context) { } }
        public class GateFilter : IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { if (!Consents.HasConsent("x")) context.Result = new Mvc.ForbidResult(); } }
        public class TimingFilter : IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { if (context.HttpContext.Request.Path == "/") return; } }
        public class ConsentEndpointFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        public class ConsentMiddleware(RequestDelegate next) { public Task InvokeAsync(HttpContext context) => next(context); }
        public class TimingMiddleware(RequestDelegate next) { public Task InvokeAsync(HttpContext context) => next(context); }
        public class ConsentHubFilter : IHubFilter { }
        public class ConsentInterceptor { }
        public class ConsentBehavior<TRequest, TResponse> : MediatR.IPipelineBehavior<TRequest, TResponse> { }

        """;

    private const string Keep = "System.IO.File.AppendAllText(\"members\", form.Mobile);";

    /// <summary>Name, and the source with places for attributes on the type, on the method, and for the handler's body, in which the data is called <c>form</c>.</summary>
    public static TheoryData<string, string> Kinds => new()
    {
        { "controller", "ON_TYPE public class MembersController : Mvc.ControllerBase { [Post] ON_METHOD public void [|Join|](SignUp form) { BODY } [Post(\"other\"), OTHER] public void Other() { } }" },
        { "conventional controller", "ON_TYPE public class MembersController : Mvc.Controller { ON_METHOD public void [|Join|](SignUp form) { BODY } [OTHER] public void Other() { } }" },
        { "minimal API with a lambda", "public static class P { public static void Map(WebApplication app) { app.[|MapPost|](\"/m\", (SignUp form) => { BODY }); } }" },
        { "minimal API with a method", "public static class P { public static void Map(WebApplication app) { app.MapPost(\"/m\", Join); } ON_METHOD private static void [|Join|](SignUp form) { BODY } }" },
        { "page", "ON_TYPE public class JoinModel : PageModel { [Mvc.BindProperty] public SignUp Input { get; set; } = new(); ON_METHOD public void [|OnPost|]() { SignUp form = Input; BODY } }" },
        { "page with a parameter in a base class", "public abstract class FormPage : PageModel { ON_METHOD public void [|OnPost|](SignUp form) { BODY } } ON_TYPE public class JoinModel : FormPage { }" },
        { "hub", "ON_TYPE public class MembersHub : Hub { ON_METHOD public void [|Join|](SignUp form) { BODY } }" },
        { "gRPC", "public class MembersBase { public virtual Task Join(SignUp form, Grpc.Core.ServerCallContext context) => null!; } ON_TYPE public class MembersService : MembersBase { ON_METHOD public override Task [|Join|](SignUp form, Grpc.Core.ServerCallContext context) { BODY return Task.CompletedTask; } }" },
        { "function", "ON_TYPE public class F { [Microsoft.Azure.Functions.Worker.Function(\"join\")] ON_METHOD public void [|Join|]([Microsoft.Azure.Functions.Worker.HttpTrigger(Microsoft.Azure.Functions.Worker.AuthorizationLevel.Anonymous, \"post\")] SignUp form) { BODY } }" },
        { "Blazor form", "ON_TYPE public class Join : ComponentBase { private SignUp model = new(); ON_METHOD protected void [|HandleValidSubmit|]() { SignUp form = model; BODY } }" },
        { "ABP service", "ON_TYPE public class MemberAppService : Volo.Abp.Application.Services.ApplicationService { ON_METHOD public void [|Create|](SignUp form) { BODY } }" },
        { "Furion service", "ON_TYPE public class MemberService : Furion.DynamicApiController.IDynamicApiController { ON_METHOD public void [|Join|](SignUp form) { BODY } }" },
        { "MVC 5", "ON_TYPE public class MembersController : System.Web.Mvc.Controller { [System.Web.Mvc.HttpPost] ON_METHOD public void [|Join|](SignUp form) { BODY } }" },
        { "Web API 2", "ON_TYPE public class MembersController : System.Web.Http.ApiController { ON_METHOD public void [|Post|](SignUp form) { BODY } }" },
        { "controller that reads the form by hand", "ON_TYPE public class MembersController : Mvc.ControllerBase { [Post] ON_METHOD public void [|Join|]() { var form = new SignUp { Mobile = Request.Form[\"mobile\"].ToString() }; BODY } }" },
        { "controller that reads JSON by hand", "ON_TYPE public class MembersController : Mvc.ControllerBase { [Post] ON_METHOD public async Task [|Join|]() { var form = await Request.ReadFromJsonAsync<SignUp>(); BODY } }" },
        { "minimal API that reads JSON by hand", "public static class P { public static void Map(WebApplication app) { app.[|MapPost|](\"/m\", async (HttpContext context) => { var form = await context.Request.ReadFromJsonAsync<SignUp>(); BODY }); } }" },
        { "controller with a mediator", "public record Join(string Mobile) : MediatR.IRequest; public class Handler : MediatR.IRequestHandler<Join> { public Task Handle(Join request, CancellationToken stop) { System.IO.File.AppendAllText(\"m\", request.Mobile); return Task.CompletedTask; } } "
            + "ON_TYPE public class MembersController(MediatR.ISender sender) : Mvc.ControllerBase { [Post] ON_METHOD public async Task [|Enter|](SignUp form) { BODY_BEFORE await sender.Send(new Join(form.Mobile)); BODY_AFTER } }" },
    };

    /// <summary>What stands before the data is kept, what after it, and whether that is evidence.</summary>
    public static TheoryData<string, string, bool> Checks => new()
    {
        { "", "", false },
        { "if (!Consents.HasConsent(\"join\")) throw new InvalidOperationException();", "", true },
        { "Consents.EnsureConsent();", "", true },
        { "if (!form.ConsentGiven) throw new InvalidOperationException();", "", true },
        { "", "if (!Consents.HasConsent(\"join\")) throw new InvalidOperationException();", false },
        { "if (Consents.HasConsent(\"join\")) throw new InvalidOperationException();", "", false },
        { "if (form.Mobile.Length > 3) Consents.EnsureConsent();", "", false },
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
    [InlineData("controller", "[Mvc.ServiceFilter(typeof(ConsentFilter))]", true)]
    [InlineData("controller", "[Mvc.TypeFilter(typeof(GateFilter))]", true)]
    [InlineData("controller", "[Mvc.ServiceFilter(typeof(TimingFilter))]", false)]
    [InlineData("controller", "[Authorize(Policy = \"consent\")]", true)]
    [InlineData("controller", "[Authorize(Policy = \"members\")]", false)]
    [InlineData("controller", "[Authorize]", false)]
    [InlineData("conventional controller", "[Mvc.ServiceFilter(typeof(ConsentFilter))]", true)]
    [InlineData("minimal API with a method", "[Authorize(Policy = \"consent\")]", true)]
    [InlineData("page", "[Mvc.TypeFilter(typeof(GateFilter))]", true)]
    [InlineData("hub", "[Authorize(Policy = \"consent\")]", true)]
    [InlineData("hub", "[Authorize(Policy = \"members\")]", false)]
    [InlineData("gRPC", "[Authorize(Policy = \"consent\")]", true)]
    [InlineData("function", "[Authorize(Policy = \"members\")]", false)]
    [InlineData("Blazor form", "[Authorize(Policy = \"consent\")]", true)]
    [InlineData("ABP service", "[Authorize(Policy = \"consent\")]", true)]
    [InlineData("Furion service", "[Mvc.ServiceFilter(typeof(ConsentFilter))]", true)]
    [InlineData("controller with a mediator", "[Mvc.ServiceFilter(typeof(ConsentFilter))]", true)]
    public async Task An_attribute_on_the_handler_or_its_type(string kind, string attribute, bool isEvidence)
    {
        string source = SourceOf(kind);
        if (source.Contains("ON_TYPE", System.StringComparison.Ordinal))
            await CheckAsync(Fill(source, onType: attribute), isEvidence);
        await CheckAsync(Fill(source, onMethod: attribute), isEvidence);
    }

    [Theory]
    [InlineData("controller", "Mvc.ServiceFilter(typeof(ConsentFilter))")]
    [InlineData("conventional controller", "Authorize(Policy = \"consent\")")]
    public Task Evidence_on_another_action_is_none(string kind, string attribute) => CheckAsync(Fill(SourceOf(kind), other: attribute), isEvidence: false);

    [Theory]
    // Filters for all controllers and pages
    [InlineData("controller", "s.AddControllers(o => o.Filters.Add<ConsentFilter>());", true)]
    [InlineData("controller", "s.AddControllers(o => o.Filters.Add(typeof(GateFilter)));", true)]
    [InlineData("controller", "s.AddControllers(o => o.Filters.Add(new TimingFilter()));", false)]
    [InlineData("ABP service", "s.AddControllers(o => o.Filters.Add<ConsentFilter>());", true)]
    [InlineData("page", "s.AddMvc(o => o.Filters.Add<GateFilter>());", true)]
    [InlineData("page", "s.AddMvc(o => o.Filters.Add<ConsentFilter>());", false)]
    [InlineData("hub", "s.AddMvc(o => o.Filters.Add<ConsentFilter>());", false)]
    [InlineData("MVC 5", "System.Web.Mvc.GlobalFilters.Filters.Add(new ConsentFilter());", true)]
    // Filters of hubs and gRPC
    [InlineData("hub", "s.AddSignalR(o => o.AddFilter<ConsentHubFilter>());", true)]
    [InlineData("gRPC", "new Grpc.AspNetCore.Server.GrpcServiceOptions().Interceptors.Add<ConsentInterceptor>();", true)]
    // Middleware
    [InlineData("controller", "app.UseMiddleware<ConsentMiddleware>();", true)]
    [InlineData("minimal API with a lambda", "app.UseMiddleware<ConsentMiddleware>();", true)]
    [InlineData("controller", "app.UseMiddleware<TimingMiddleware>();", false)]
    [InlineData("controller", "app.UseWhen(c => c.Request.Path == \"/x\", b => b.UseMiddleware<ConsentMiddleware>());", false)]
    // Conventions of the mapping of all
    [InlineData("controller", "app.MapControllers().RequireAuthorization(\"consent\");", true)]
    [InlineData("controller", "app.MapControllers().RequireAuthorization(\"members\");", false)]
    [InlineData("hub", "app.MapHub<MembersHub>(\"/m\").RequireAuthorization(\"consent\");", true)]
    // Policies whose definition is here
    [InlineData("controller", "app.MapControllers().RequireAuthorization(\"adult\"); s.AddAuthorization(o => o.AddPolicy(\"adult\", p => p.RequireClaim(\"consent\")));", true)]
    [InlineData("controller", "app.MapControllers().RequireAuthorization(\"consent\"); s.AddAuthorization(o => o.AddPolicy(\"consent\", p => p.RequireAuthenticatedUser()));", false)]
    [InlineData("controller", "s.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireClaim(\"consent\").Build());", true)]
    [InlineData("controller", "s.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());", false)]
    // Mediator
    [InlineData("controller with a mediator", "s.AddTransient(typeof(MediatR.IPipelineBehavior<,>), typeof(ConsentBehavior<,>));", true)]
    [InlineData("controller", "s.AddTransient(typeof(MediatR.IPipelineBehavior<,>), typeof(ConsentBehavior<,>));", false)]
    public Task Evidence_for_all(string kind, string registration, bool isEvidence) => CheckAsync(
        Fill(SourceOf(kind)) + "public static class Startup { public static void Configure(WebApplication app, IServiceCollection s) { " + registration + " } }", isEvidence);

    [Theory]
    [InlineData("app.MapPost(\"/m\", H).AddEndpointFilter<ConsentEndpointFilter>();", true)]
    [InlineData("app.MapPost(\"/m\", H).AddEndpointFilter(async (c, next) => Consents.HasConsent(\"x\") ? await next(c) : Results.Forbid());", true)]
    [InlineData("app.MapPost(\"/m\", H).AddEndpointFilter(async (c, next) => { Console.WriteLine(\"x\"); return await next(c); });", false)]
    [InlineData("app.MapPost(\"/m\", H).RequireAuthorization(\"consent\");", true)]
    [InlineData("app.MapPost(\"/m\", H).RequireAuthorization(p => p.RequireClaim(\"consent\"));", true)]
    [InlineData("app.MapPost(\"/m\", H).RequireAuthorization();", false)]
    [InlineData("var g = app.MapGroup(\"/g\"); g.RequireAuthorization(\"consent\").WithTags(\"x\"); g.MapGroup(\"/h\").MapPost(\"/m\", H);", true)]
    [InlineData("var g = app.MapGroup(\"/g\").RequireAuthorization(\"consent\"); app.MapGroup(\"/h\").MapPost(\"/m\", H);", false)]
    [InlineData("app.MapGroup(\"/g\").RequireAuthorization(\"consent\").MapMembers();", true)]
    [InlineData("app.MapGroup(\"/g\").MapMembers();", false)]
    public Task Conventions_of_mappings_and_groups(string mapping, bool isEvidence) => CheckAsync(
        "public static class P { public static void Map(WebApplication app) { " + mapping + " } private static void [|H|](SignUp form) { " + Keep + " } "
        + "public static void MapMembers(this IEndpointRouteBuilder routes) { USE } }".Replace("USE", mapping.Contains("MapMembers", System.StringComparison.Ordinal) ? "routes.MapPost(\"/m\", H);" : "", System.StringComparison.Ordinal),
        isEvidence);

    private Task CheckAsync(string source, bool isEvidence)
    {
        source = isEvidence ? source.Replace("[|", "", System.StringComparison.Ordinal).Replace("|]", "", System.StringComparison.Ordinal) : source;
        return Rule.ReportsAsync([("Stubs.cs", EndpointStubs.Source), ("Test.cs", Prelude + source)]);
    }

    private static string SourceOf(string kind)
    {
        foreach (object[] row in Kinds)
        {
            if ((string)row[0] == kind)
                return (string)row[1];
        }

        throw new System.ArgumentException("No such kind: " + kind, nameof(kind));
    }

    private static string Fill(string source, string onType = "", string onMethod = "", string other = "Obsolete", string before = "", string after = "") => source
        .Replace("BODY_BEFORE", before, System.StringComparison.Ordinal)
        .Replace("BODY_AFTER", after, System.StringComparison.Ordinal)
        .Replace("BODY", before + Keep + after, System.StringComparison.Ordinal)
        .Replace("ON_TYPE", onType, System.StringComparison.Ordinal)
        .Replace("ON_METHOD", onMethod, System.StringComparison.Ordinal)
        .Replace("OTHER", other, System.StringComparison.Ordinal);
}
