using System;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>What every guard of endpoints needs, registered once.</summary>
internal static class EndpointEnforcement
{
    internal static void AddEndpointEnforcement(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddLogging();
        services.AddOptions<ConsentSubjectOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConsentSubjectOptions>, ConsentSubjectOptionsValidation>());
        services.AddDataProtection();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IConsentSubject, CookieConsentSubject>();
        services.TryAddSingleton<IGuardAudit, LoggingGuardAudit>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<HubOptions>, DemandFilterSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<MvcOptions>, DemandFilterSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, GuardedEndpointPolicy>());
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, DemandStartupFilter>());
    }
}
