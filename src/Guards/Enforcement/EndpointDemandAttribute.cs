using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CsLaw.Guards;

/// <summary>
/// Base of the attributes that let an endpoint run only when its caller meets a demand. On an MVC action, controller or page model the
/// attribute is an authorization filter and therefore runs before model binding; on every other endpoint (minimal API, hub, gRPC method) it
/// is endpoint metadata, which the registration of its guard enforces. <c>[AllowAnonymous]</c> does not lift it.
/// </summary>
/// <remarks>
/// Two places where an attribute can stand and ASP.NET Core shows it to nobody: a single handler method of a Razor Page and a single method
/// of a SignalR hub. Put it on the page model or the hub.
/// </remarks>
public abstract class EndpointDemandAttribute : Attribute, IAsyncAuthorizationFilter, IEndpointDemand
{
    private protected EndpointDemandAttribute()
    {
    }

    /// <summary>Answers with a problem document instead of the action when the demand is not met.</summary>
    /// <param name="context">The action about to run.</param>
    /// <exception cref="InvalidOperationException">The services of the guard were not added; the action does not run.</exception>
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await DemandGate.AskAsync(context.HttpContext, [this]) is { } problem)
            context.Result = new ProblemResult(problem);
    }

    Task<Problem?> IEndpointDemand.AskAsync(HttpContext context) => AskAsync(context);

    void IEndpointDemand.Validate(IServiceProvider services) => Validate(services);

    private protected abstract Task<Problem?> AskAsync(HttpContext context);

    private protected abstract void Validate(IServiceProvider services);
}
