using System;
using System.Net.Http;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CsLaw.Guards.Tests.RealIdentity.Sms;

/// <summary>A service that sends codes, verifies them and publishes for verified callers.</summary>
internal sealed class VerificationServer : IAsyncDisposable
{
    internal const string Number = "13800138000";

    private LoopbackServer? _server;

    internal RecordingSender.Phones Phones { get; } = new();

    internal RecordingRealIdentityAudit Audit { get; } = new();

    internal SettableTime Time { get; } = new();

    internal LoopbackServer Server => _server!;

    internal static async Task<VerificationServer> StartAsync(
        Action<SmsCodeOptions>? configure = null, Action<IServiceCollection>? more = null)
    {
        var verification = new VerificationServer();
        verification._server = await LoopbackServer.StartAsync(
            services =>
            {
                services.AddSingleton(verification.Phones);
                services.AddSingleton<IRealIdentityAudit>(verification.Audit);
                services.AddSingleton<TimeProvider>(verification.Time);
                services.AddSmsCodeVerifier<RecordingSender>(configure);
                more?.Invoke(services);
            },
            app =>
            {
                app.MapPost("/code", async (Form form, HttpContext context, SmsCodeVerifier verifier) =>
                    (await verifier.SendAsync(context, form.Number)).ToString());
                app.MapPost("/verify", async (Form form, HttpContext context, SmsCodeVerifier verifier) =>
                    (await verifier.VerifyAsync(context, form.Number, form.Code)).ToString());
                app.MapGet("/publish", () => "published").RequireRealIdentity();
            });
        return verification;
    }

    internal async Task<string> SendAsync(Caller caller, string number = Number) =>
        await TextAsync(await caller.PostAsync("/code", $$"""{"number":"{{number}}"}"""));

    internal async Task<string> VerifyAsync(Caller caller, string code, string number = Number) =>
        await TextAsync(await caller.PostAsync("/verify", $$"""{"number":"{{number}}","code":"{{code}}"}"""));

    internal async Task<bool> CanPublishAsync(Caller caller)
    {
        using var response = await caller.GetAsync("/publish");
        return response.IsSuccessStatusCode;
    }

    /// <summary>A code that is not the one sent.</summary>
    internal static string Wrong(string code) => code[..^1] + (char)('0' + ((code[^1] - '0' + 1) % 10));

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        using (response)
            return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : $"{(int)response.StatusCode}";
    }

    private sealed record Form(string? Number, string? Code);
}
