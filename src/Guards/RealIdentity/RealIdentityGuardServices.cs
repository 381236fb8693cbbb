using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>Registration of the real-identity guard.</summary>
public static class RealIdentityGuardServices
{
    /// <summary>
    /// Adds everything that <c>RequireRealIdentity</c> needs and enforces it on every endpoint that carries it (CSL 26(1)); nothing is
    /// added to the pipeline. The store is <see cref="InMemoryRealIdentityStore"/> unless an <see cref="IRealIdentityStore"/> is
    /// registered, before or after, of any lifetime.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Settings.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <remarks>Callers who are not signed in, as at sign-up, are recognised by the same protected cookie as for consents.</remarks>
    public static IServiceCollection AddRealIdentityGuard(
        this IServiceCollection services, Action<RealIdentityGuardOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddEndpointEnforcement();
        services.TryAddSingleton<IRealIdentityStore>(static provider => VolatileStore(provider));
        services.TryAddSingleton<IRealIdentityAudit, LoggingRealIdentityAudit>();
        services.TryAddSingleton<RealIdentityGuard>();
        services.TryAddScoped<RealIdentityRegister>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<RealIdentityGuardOptions>, RealIdentityGuardOptionsValidation>());
        var options = services.AddOptions<RealIdentityGuardOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        return services;
    }

    private static InMemoryRealIdentityStore VolatileStore(IServiceProvider services)
    {
        if (services.GetService<IHostEnvironment>() is { } environment && !environment.IsDevelopment())
            GuardEvents.IdentityRecordsVolatile(services.GetRequiredService<ILogger<InMemoryRealIdentityStore>>());
        return new InMemoryRealIdentityStore();
    }
}
