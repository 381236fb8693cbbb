using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace CsLaw.Guards;

/// <summary>What an endpoint demands of its caller before it runs. Stands in the endpoint's metadata.</summary>
internal interface IEndpointDemand
{
    /// <summary>
    /// Asks whether the demand is met: null lets the caller through, anything else is the answer the caller gets instead of the endpoint.
    /// </summary>
    /// <exception cref="InvalidOperationException">The services of the guard were not added.</exception>
    Task<Problem?> AskAsync(HttpContext context);

    /// <summary>Says at start-up whether the demand can be enforced.</summary>
    /// <exception cref="InvalidOperationException">
    /// The services of the guard were not added, or its settings do not cover the demand.
    /// </exception>
    void Validate(IServiceProvider services);
}
