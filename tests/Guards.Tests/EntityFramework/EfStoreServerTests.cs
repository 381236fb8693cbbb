using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsLaw.Guards.Tests.EntityFramework;

/// <summary>A server with its records in a database, reached through contexts that live as long as a request.</summary>
public sealed class EfStoreServerTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    [Fact]
    public async Task Records_outlive_the_process_of_the_server()
    {
        await using (var first = await StartAsync())
        {
            var caller = first.CreateCaller("u1");
            using (var refused = await caller.GetAsync("/news"))
                await ProblemDocument.ReadAsync(refused, HttpStatusCode.Forbidden);
            using var granted = await caller.ConsentAsync("newsletter");
            Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
        }

        await using var second = await StartAsync();
        using var through = await second.CreateCaller("u1").GetAsync("/news");
        Assert.Equal("news", await through.Content.ReadAsStringAsync());

        using (var withdrawn = await second.CreateCaller("u1").WithdrawAsync("newsletter"))
            Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        using var again = await second.CreateCaller("u1").GetAsync("/news");
        await ProblemDocument.ReadAsync(again, HttpStatusCode.Forbidden);

        await using var db = _database.Open();
        var record = Assert.Single(await new EfConsentStore(db).HistoryAsync(ConsentSubjectId.ForUser("u1"), default));
        Assert.Equal(("newsletter", "1"), (record.Purpose, record.NoticeVersion));
        Assert.True(record.WithdrawnAt >= record.GrantedAt);
    }

    [Fact]
    public async Task Callers_at_the_same_time_get_their_own_answers()
    {
        await using var server = await StartAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            var caller = server.CreateCaller($"u{number}");
            if (number % 2 == 0)
                (await caller.ConsentAsync("newsletter")).Dispose();
            using var response = await caller.GetAsync("/news");
            return (Consented: number % 2 == 0, response.StatusCode);
        }));
        Assert.All(outcomes, outcome => Assert.Equal(
            outcome.Consented ? HttpStatusCode.OK : HttpStatusCode.Forbidden, outcome.StatusCode));
    }

    public void Dispose() => _database.Dispose();

    private Task<LoopbackServer> StartAsync() => LoopbackServer.StartAsync(
        services =>
        {
            _database.AddTo(services);
            services.AddScoped<IConsentStore, EfConsentStore>();
            services.AddConsentGuard();
        },
        app =>
        {
            app.MapConsentEndpoints();
            app.MapGet("/news", () => "news").RequireConsent("newsletter");
        });
}
