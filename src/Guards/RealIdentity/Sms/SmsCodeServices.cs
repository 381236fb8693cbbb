using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>Registration of the SMS-code verifier.</summary>
public static class SmsCodeServices
{
    /// <summary>
    /// Adds <see cref="SmsCodeVerifier"/> and, with it, the real-identity guard (CSL 26(1)). The store is
    /// <see cref="InMemorySmsCodeStore"/> unless an <see cref="ISmsCodeStore"/> is registered, before or after.
    /// </summary>
    /// <typeparam name="TSender">Sends the messages.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Settings.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddSmsCodeVerifier<TSender>(
        this IServiceCollection services, Action<SmsCodeOptions>? configure = null)
        where TSender : class, ISmsCodeSender
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddRealIdentityGuard();
        services.TryAddScoped<ISmsCodeSender, TSender>();
        services.TryAddSingleton<ISmsCodeStore>(static _ => new InMemorySmsCodeStore());
        services.TryAddSingleton<SmsCodeHash>();
        services.TryAddScoped(static provider => new SmsCodeVerifier(
            provider.GetRequiredService<ISmsCodeStore>(),
            provider.GetRequiredService<ISmsCodeSender>(),
            provider.GetRequiredService<IConsentSubject>(),
            provider.GetRequiredService<RealIdentityRegister>(),
            provider.GetRequiredService<SmsCodeHash>(),
            provider.GetRequiredService<IOptionsMonitor<SmsCodeOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SmsCodeVerifier>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SmsCodeOptions>, SmsCodeOptionsValidation>());
        var options = services.AddOptions<SmsCodeOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        return services;
    }
}
