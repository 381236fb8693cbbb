using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>Registration of the transfer guard.</summary>
public static class CrossBorderTransferServices
{
    /// <summary>
    /// Adds <see cref="CrossBorderTransferHandler"/> for use with <c>AddHttpMessageHandler</c> (CSL 39, PIPL 38). Lines of the options that
    /// are no hosts stop the start of the application. Decisions go to the log unless an <see cref="ICrossBorderAudit"/> is registered.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Where clients may send to; called several times, the lists add up.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddCrossBorderTransferGuard(
        this IServiceCollection services, Action<CrossBorderTransferOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICrossBorderAudit, LoggingCrossBorderAudit>();
        services.TryAddTransient<CrossBorderTransferHandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, GuardedClientFilter>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<CrossBorderTransferOptions>, CrossBorderTransferOptionsValidation>());
        var options = services.AddOptions<CrossBorderTransferOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        return services;
    }

    /// <summary>
    /// Puts a client behind the guard: <see cref="CrossBorderTransferHandler"/> becomes the last handler of its chain, whatever is added
    /// before or after this call, and takes over redirects. The hosts come from
    /// <see cref="AddCrossBorderTransferGuard(IServiceCollection, Action{CrossBorderTransferOptions}?)"/>; without any, the client sends
    /// nothing.
    /// </summary>
    /// <param name="builder">The client's registration.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHttpClientBuilder AddCrossBorderTransferGuard(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddCrossBorderTransferGuard();
        builder.Services.Configure<GuardedClients>(clients => clients.Names.Add(builder.Name));
        return builder;
    }
}
