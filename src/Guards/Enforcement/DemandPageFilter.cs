using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CsLaw.Guards;

/// <summary>
/// Puts the demands on a single handler method of a Razor Page to the caller. The framework looks for filters on the page model alone, so
/// that an attribute on a handler would be shown to nobody. The page is bound by then; the handler has not run.
/// </summary>
internal sealed class DemandPageFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var demands = context.HandlerMethod?.MethodInfo.GetCustomAttributes(inherit: true).OfType<IEndpointDemand>().ToList() ?? [];
        if (await DemandGate.AskAsync(context.HttpContext, demands) is { } problem)
            context.Result = new ProblemResult(problem);
        else
            await next();
    }
}
