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
/// <para>On a SignalR hub the demand is put to whoever connects and again with every call, because a connection outlives a consent; on a
/// single hub method with the calls of that method. A refused call ends in a <c>HubException</c> that names the problem type.</para>
/// <para>On a single handler method of a Razor Page the demand is put after the page was bound and before the handler runs: put it on the
/// page model where nothing should be read before.</para>
/// <para>A refused gRPC call ends with the status PERMISSION_DENIED or UNAVAILABLE, and the problem type in <c>cslaw-problem</c>.</para>
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
