using System.Collections.Immutable;

namespace CsLawAnalyzers.Tests.Rules.Endpoints;

/// <summary>Every kind of endpoint, in the shapes in which it is written.</summary>
internal static class EndpointForms
{
    public static ImmutableArray<EndpointForm> All { get; } =
    [
        new("controller", EndpointTraits.Controller | EndpointTraits.Other | EndpointTraits.Api | EndpointTraits.Named | EndpointTraits.Bound,
            "ON_TYPE public class HOSTController : Mvc.ControllerBase { [Post] ON_METHOD public void Add(FORM form) { BODY } [Post(\"other\")] OTHER public void Other() { } }"),
        new("controller below a base class", EndpointTraits.Controller | EndpointTraits.Api | EndpointTraits.Named | EndpointTraits.Bound,
            "ON_TYPE public abstract class FormController : Mvc.ControllerBase { } public class HOSTController : FormController { [Post] ON_METHOD public void Add(FORM form) { BODY } }"),
        new("conventional controller", EndpointTraits.Controller | EndpointTraits.Other | EndpointTraits.ModelState | EndpointTraits.Named | EndpointTraits.Bound,
            "ON_TYPE public class HOSTController : Mvc.Controller { ON_METHOD public void Add(FORM form) { BODY } OTHER public void Other() { } }"),
        new("minimal API with a lambda", EndpointTraits.MinimalApi | EndpointTraits.Bound | EndpointTraits.Validates,
            "public static class P { public static void Map(WebApplication app) { app.MapGroup(\"/HOST\")GROUP.MapPost(\"/add\", ON_METHOD (FORM form) => { BODY })CHAIN; } }"),
        new("minimal API with a method", EndpointTraits.MinimalApi | EndpointTraits.Other | EndpointTraits.Bound | EndpointTraits.Validates,
            "public static class P { public static void Map(WebApplication app) { var group = app.MapGroup(\"/HOST\")GROUP; group.MapPost(\"/add\", Add)CHAIN; app.MapPost(\"/other\", Other); } ON_METHOD private static void Add(FORM form) { BODY } OTHER private static void Other() { } }"),
        new("minimal API in an extension method", EndpointTraits.MinimalApi | EndpointTraits.Bound | EndpointTraits.Validates,
            "public static class P { public static void Map(WebApplication app) { app.MapGroup(\"/a\")GROUP.MapHOST(); } private static void MapHOST(this IEndpointRouteBuilder routes) { routes.MapPost(\"/HOST\", Add)CHAIN; } ON_METHOD private static void Add(FORM form) { BODY } }"),
        new("minimal API with a mediator", EndpointTraits.MinimalApi | EndpointTraits.Mediator | EndpointTraits.Bound | EndpointTraits.Validates,
            Mediated + "public static class P { public static void Map(WebApplication app) { app.MapGroup(\"/HOST\")GROUP.MapPost(\"/add\", ON_METHOD async (FORM form, MediatR.ISender sender) => { BODY })CHAIN; } }"),
        new("controller with a mediator", EndpointTraits.Controller | EndpointTraits.Mediator | EndpointTraits.Api | EndpointTraits.Named | EndpointTraits.Bound,
            Mediated + "ON_TYPE public class HOSTController(MediatR.ISender sender) : Mvc.ControllerBase { [Post] ON_METHOD public async Task Add(FORM form) { BODY } }"),
        new("page", EndpointTraits.Page | EndpointTraits.Other | EndpointTraits.Named | EndpointTraits.Bound,
            "ON_TYPE public class HOSTModel : PageModel { [Mvc.BindProperty] public FORM Input { get; set; } = new(); ON_METHOD public void OnPost() { FORM form = Input; BODY } OTHER public void OnPostOther() { } }"),
        new("page with a handler of a base class", EndpointTraits.Page | EndpointTraits.Bound,
            "public abstract class FormPage : PageModel { ON_METHOD public void OnPost(FORM form) { BODY } } ON_TYPE public class HOSTModel : FormPage { }"),
        new("hub", EndpointTraits.Metadata | EndpointTraits.Hub | EndpointTraits.Other | EndpointTraits.Named | EndpointTraits.Bound,
            "ON_TYPE public class HOSTHub : Hub { ON_METHOD public void Add(FORM form) { BODY } OTHER public void Other() { } }"),
        new("gRPC", EndpointTraits.Metadata | EndpointTraits.Grpc | EndpointTraits.Named | EndpointTraits.Bound,
            "public class HOSTBase { public virtual Task Add(FORM form, Grpc.Core.ServerCallContext context) => null!; } ON_TYPE public class HOSTService : HOSTBase { ON_METHOD public override Task Add(FORM form, Grpc.Core.ServerCallContext context) { BODY return Task.CompletedTask; } }"),
        new("function", EndpointTraits.Type | EndpointTraits.Named | EndpointTraits.Bound,
            "ON_TYPE public class HOST { [Microsoft.Azure.Functions.Worker.Function(\"HOST\")] ON_METHOD public void Add([Microsoft.Azure.Functions.Worker.HttpTrigger(Microsoft.Azure.Functions.Worker.AuthorizationLevel.Anonymous, \"post\")] FORM form) { BODY } }"),
        new("Blazor form", EndpointTraits.Type | EndpointTraits.TypePolicies | EndpointTraits.TypeGuards | EndpointTraits.Routed | EndpointTraits.Validates | EndpointTraits.Bound,
            "ON_TYPE public class HOSTForm : ComponentBase { private FORM model = new(); ON_METHOD protected void HandleValidSubmit() { FORM form = model; BODY } }"),
        new("ABP service", EndpointTraits.Controller | EndpointTraits.Validates | EndpointTraits.Named | EndpointTraits.Bound,
            "ON_TYPE public class HOSTAppService : Volo.Abp.Application.Services.ApplicationService { ON_METHOD public void Add(FORM form) { BODY } }"),
        new("Furion service", EndpointTraits.Controller | EndpointTraits.Validates | EndpointTraits.Named | EndpointTraits.Bound,
            "ON_TYPE public class HOSTService : Furion.DynamicApiController.IDynamicApiController { ON_METHOD public void Add(FORM form) { BODY } }"),
        new("MVC 5", EndpointTraits.OldFilters | EndpointTraits.Type | EndpointTraits.Named | EndpointTraits.Bound,
            "ON_TYPE public class HOSTController : System.Web.Mvc.Controller { [System.Web.Mvc.HttpPost] ON_METHOD public void Add(FORM form) { BODY } }"),
        new("Web API 2", EndpointTraits.OldFilters | EndpointTraits.Type | EndpointTraits.Named | EndpointTraits.Bound,
            "ON_TYPE public class HOSTController : System.Web.Http.ApiController { ON_METHOD public void Add(FORM form) { BODY } }"),
        new("controller that reads JSON by hand", EndpointTraits.Controller | EndpointTraits.Named,
            "ON_TYPE public class HOSTController : Mvc.ControllerBase { [Post] ON_METHOD public async Task Add() { var form = await Request.ReadFromJsonAsync<FORM>(); BODY } }"),
        new("minimal API that reads JSON by hand", EndpointTraits.MinimalApi,
            "public static class P { public static void Map(WebApplication app) { app.MapGroup(\"/HOST\")GROUP.MapPost(\"/add\", ON_METHOD async (HttpContext context, IHostEnvironment host) => { var form = await context.Request.ReadFromJsonAsync<FORM>(); BODY })CHAIN; } }"),
    ];

    private const string Mediated = "public record Keep(FORM form) : MediatR.IRequest; public class KeepHandler : MediatR.IRequestHandler<Keep> { public Task Handle(Keep request, CancellationToken stop) { FORM form = request.form; KEEP return Task.CompletedTask; } } ";
}
