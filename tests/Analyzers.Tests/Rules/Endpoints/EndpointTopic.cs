using System;

namespace CsLawAnalyzers.Tests.Rules.Endpoints;

/// <summary>What a rule asks of endpoints, in the words in which programs speak of it.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Host">What the endpoint is about.</param>
/// <param name="Form">What it takes.</param>
/// <param name="Keep">What it does with it.</param>
/// <param name="Word">How filters, middleware and behaviours that ask begin their names.</param>
/// <param name="Check">The question.</param>
/// <param name="OtherCheck">A question that settles something else.</param>
/// <param name="Ensure">A method that throws where the answer is no.</param>
/// <param name="Policy">The policy, and the claim that carries the answer.</param>
/// <param name="Guard">The attribute of the guard library.</param>
/// <param name="OtherGuard">One that settles something else.</param>
/// <param name="Fact">The kind of guard in a line of configuration.</param>
internal sealed record EndpointTopic(
    string RuleId, string Host, string Form, string Keep, string Word, string Check, string OtherCheck, string Ensure, string Policy, string Guard, string OtherGuard, string Fact)
{
    private const string Usings = """
        global using CsLaw.Guards;
        global using Microsoft.AspNetCore.Authorization;
        global using Microsoft.AspNetCore.Components;
        global using Microsoft.AspNetCore.Mvc.Filters;
        global using Microsoft.AspNetCore.Mvc.RazorPages;
        global using Microsoft.AspNetCore.SignalR;
        global using System.ComponentModel.DataAnnotations;
        global using Post = Microsoft.AspNetCore.Mvc.HttpPostAttribute;
        global using Mvc = Microsoft.AspNetCore.Mvc;

        """;

    private const string Gates = """
        public class WORDFilter : IActionFilter { public void OnActionExecuting(ActionExecutingContext context) { } public void OnActionExecuted(ActionExecutedContext context) { } }
        public class GateFilter : IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { if (!CHECK) context.Result = new Mvc.ForbidResult(); } }
        public class GateAttribute : Attribute, IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { if (!CHECK) context.Result = new Mvc.ForbidResult(); } }
        public class OldGateAttribute : System.Web.Mvc.FilterAttribute { public void OnAuthorization() { if (!CHECK) throw new InvalidOperationException(); } }
        public class WORDLabelAttribute : Attribute { }
        public class WORDEndpointFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        public class WORDMiddleware(RequestDelegate next) { public Task InvokeAsync(HttpContext context) => next(context); }
        public class WORDHubFilter : IHubFilter { }
        public class WORDInterceptor { }
        public class WORDBehavior<TRequest, TResponse> : MediatR.IPipelineBehavior<TRequest, TResponse> { }
        public class TimingFilter : IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { if (context.HttpContext.Request.Path == "/") return; } }
        public class TimingAttribute : Attribute, IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { if (context.HttpContext.Request.Path == "/") return; } }
        public class OldTimingAttribute : System.Web.Mvc.FilterAttribute { public void OnAuthorization() { if (DateTime.Now.Year < 3) throw new InvalidOperationException(); } }
        public class TimingMiddleware(RequestDelegate next) { public Task InvokeAsync(HttpContext context) => next(context); }
        public class TimingHubFilter : IHubFilter { }
        public class TimingInterceptor { }
        public class TimingBehavior<TRequest, TResponse> : MediatR.IPipelineBehavior<TRequest, TResponse> { }
        public class OtherHub : Hub { }
        public class OtherBase { public virtual Task Call(int id, Grpc.Core.ServerCallContext context) => null!; }
        public class OtherService : OtherBase { public override Task Call(int id, Grpc.Core.ServerCallContext context) => Task.CompletedTask; }

        """;

    /// <summary>The types that the endpoints take and the services that they ask.</summary>
    public required string Model { get; init; }

    /// <summary>Options of the project.</summary>
    public (string Key, string Value)? Option { get; init; }

    /// <summary>Whether whoever calls may be signed in: who signs up is not yet, so that no policy can stand there.</summary>
    public bool IsForSignedIn { get; init; } = true;

    /// <summary>Whether a request may say it itself, or somebody may declare another ground.</summary>
    public bool MayBeDeclared { get; init; }

    /// <summary>Whether the rule knows endpoints whose type does not say what they take.</summary>
    public bool KnowsUnbound { get; init; } = true;

    /// <summary>All that stands around the endpoints, with the attribute of the member that a request says it with.</summary>
    public string Around(string onMember) => Speak(Usings + Model.Replace("ON_MEMBER", onMember, StringComparison.Ordinal) + Gates);

    /// <summary>A text in the topic's own words.</summary>
    public string Speak(string text) => text
        .Replace("OTHER_CHECK", OtherCheck, StringComparison.Ordinal)
        .Replace("CHECK", Check, StringComparison.Ordinal)
        .Replace("ENSURE", Ensure, StringComparison.Ordinal)
        .Replace("WORD", Word, StringComparison.Ordinal)
        .Replace("POLICY", Policy, StringComparison.Ordinal)
        .Replace("GUARD_CALL", Call(Guard), StringComparison.Ordinal)
        .Replace("GUARD_OTHER_CALL", Call(OtherGuard), StringComparison.Ordinal)
        .Replace("GUARD_ELSE", OtherGuard, StringComparison.Ordinal)
        .Replace("GUARD", Guard, StringComparison.Ordinal)
        .Replace("FACT", Fact, StringComparison.Ordinal);

    private static string Call(string attribute) => attribute.Contains('(', StringComparison.Ordinal) ? attribute : attribute + "()";
}
