using System;
using System.Linq;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// Which purposes a caller may consent to: the declared ones, or, where a service declares none, those that its endpoints require. So
/// nobody can fill the store with purposes that do not exist.
/// </summary>
internal sealed class RequiredPurposes(EndpointDataSource endpoints, IOptionsMonitor<ConsentGuardOptions> options)
{
    /// <summary>The current notice version of a purpose that exists; null for any other.</summary>
    internal string? FindNoticeVersion(string purpose)
    {
        var current = options.CurrentValue;
        var exists = current.Purposes.Count > 0 || IsRequired(purpose);
        return exists ? current.FindNoticeVersion(purpose) : null;
    }

    private bool IsRequired(string purpose) => endpoints.Endpoints
        .SelectMany(static endpoint => endpoint.Metadata.GetOrderedMetadata<RequireConsentAttribute>())
        .Any(demand => string.Equals(demand.Purpose, purpose, StringComparison.Ordinal));
}
