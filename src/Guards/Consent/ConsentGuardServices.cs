using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>Registration of the consent guard.</summary>
public static class ConsentGuardServices
{
    /// <summary>
    /// Adds everything that <c>RequireConsent</c> needs and enforces it on every endpoint that carries it (CSL 43(1), PIPL 13-15); nothing
    /// is added to the pipeline. The store is <see cref="InMemoryConsentStore"/> unless an <see cref="IConsentStore"/> is registered,
    /// before or after, of any lifetime. The server does not start while an endpoint demands what is not declared.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Declares the purposes and the versions of their notices.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <remarks>
    /// The cookie of callers who are not signed in is protected with the data protection keys of the application. Several servers behind
    /// one name must share these keys, as for sign-in cookies; with keys that change at each start, callers are asked anew.
    /// </remarks>
    public static IServiceCollection AddConsentGuard(this IServiceCollection services, Action<ConsentGuardOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddEndpointEnforcement();
        services.TryAddSingleton<IConsentStore>(static provider => VolatileStore(provider));
        services.TryAddSingleton<ConsentGuard>();
        services.TryAddScoped<ConsentRegister>();
        services.TryAddSingleton<RequiredPurposes>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConsentGuardOptions>, ConsentGuardOptionsValidation>());
        var options = services.AddOptions<ConsentGuardOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        return services;
    }

    private static InMemoryConsentStore VolatileStore(IServiceProvider services)
    {
        if (services.GetService<IHostEnvironment>() is { } environment && !environment.IsDevelopment())
            GuardEvents.ConsentRecordsVolatile(services.GetRequiredService<ILogger<InMemoryConsentStore>>());
        return new InMemoryConsentStore();
    }
}
