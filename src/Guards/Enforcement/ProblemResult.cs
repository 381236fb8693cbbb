using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CsLaw.Guards;

/// <summary>A refusal as MVC and minimal APIs return it; both write the same bytes.</summary>
internal sealed class ProblemResult(Problem problem) : IActionResult, IResult
{
    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context) => problem.WriteAsync(context.HttpContext);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => problem.WriteAsync(httpContext);
}
