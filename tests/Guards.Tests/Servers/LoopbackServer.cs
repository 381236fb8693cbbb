using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsLaw.Guards.Tests.Servers;

/// <summary>
/// A real Kestrel server in this process, on a free port of a loopback address, with nothing in it but what the test adds.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;
    private readonly CapturedLog _log;

    private LoopbackServer(WebApplication app, CapturedLog log)
    {
        _app = app;
        _log = log;
        Address = new Uri(app.Urls.Single());
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false })
        {
            BaseAddress = Address,
        };
    }

    internal Uri Address { get; }

    internal int Port => Address.Port;

    internal IServiceProvider Services => _app.Services;

    /// <summary>Everything logged so far, as text with exceptions.</summary>
    internal IReadOnlyCollection<string> Log => _log.Lines;

    internal static async Task<LoopbackServer> StartAsync(
        Action<IServiceCollection> services,
        Action<WebApplication> map,
        IPAddress? address = null,
        string environment = "Production",
        HttpProtocols protocols = HttpProtocols.Http1)
    {
        var log = new CapturedLog();
        var app = Build(services, map, address ?? IPAddress.Loopback, environment, protocols, log);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new LoopbackServer(app, log);
    }

    internal Caller CreateCaller(string? user = null) => new(_client, user);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(
        Action<IServiceCollection> services,
        Action<WebApplication> map,
        IPAddress address,
        string environment,
        HttpProtocols protocols,
        CapturedLog log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(address, 0, listen => listen.Protocols = protocols));
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddRoutingCore();
        builder.Services.AddAuthentication(HeaderAuthentication.Scheme)
            .AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(HeaderAuthentication.Scheme, configureOptions: null);
        services(builder.Services);
        var app = builder.Build();

        // Nothing is put into the pipeline by hand: routing and authentication stand where the framework puts them.
        map(app);
        return app;
    }

    private sealed class CapturedLog : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _lines = new();

        internal IReadOnlyCollection<string> Lines => [.. _lines];

        public ILogger CreateLogger(string categoryName) => new Logger(_lines, categoryName);

        public void Dispose()
        {
        }

        private sealed class Logger(ConcurrentQueue<string> lines, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
        }
    }
}
