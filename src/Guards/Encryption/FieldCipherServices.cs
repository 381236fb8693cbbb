using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>Registration of the encryption of single values.</summary>
public static class FieldCipherServices
{
    /// <summary>
    /// Adds <see cref="FieldCipher"/> and <see cref="FieldIndex"/>. Keys that could never work stop the start of the application. Register
    /// an <see cref="IFieldAlgorithm"/> to use keys with another cipher than AES-256-GCM.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">The keys, where they do not come from bound configuration.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddFieldCipher(this IServiceCollection services, Action<FieldCipherOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFieldAlgorithm, AesGcmFieldAlgorithm>());
        services.TryAddSingleton(static provider => new FieldCipher(
            provider.GetRequiredService<IOptionsMonitor<FieldCipherOptions>>(), provider.GetServices<IFieldAlgorithm>()));
        services.TryAddSingleton<FieldIndex>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FieldCipherOptions>, FieldCipherOptionsValidation>());
        var options = services.AddOptions<FieldCipherOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        return services;
    }
}
