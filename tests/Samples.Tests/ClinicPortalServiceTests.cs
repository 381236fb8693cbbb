extern alias portal;

using System;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Samples.Tests;

/// <summary>What the first sample does for people who give it nothing about themselves. It holds before and after the fixes are applied.</summary>
public sealed class ClinicPortalServiceTests
{
    [Fact]
    public async Task WhoOnlySearchesLeavesNothingBehind()
    {
        await using var service = new SampleService<portal::Program>();
        using var client = service.CreateClient();

        var found = await client.GetFromJsonAsync<JsonElement>("/api/doctors?doctorName=周");

        Assert.Equal(1, found.GetArrayLength());
        Assert.DoesNotContain("周", service.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheScreenInTheHallShowsHowManyWait()
    {
        await using var service = new SampleService<portal::Program>();
        using var client = service.CreateClient();

        var shown = await client.GetFromJsonAsync<JsonElement>("/api/walk-ins/NK");

        Assert.Equal(0, shown.GetProperty("waiting").GetInt32());
    }

    [Fact]
    public async Task TheFrontDeskSignsInAndSeesTheDay()
    {
        await using var service = new SampleService<portal::Program>();
        using var client = service.CreateClient();

        await StaffDesk.SignInAsync(client);
        var visits = await client.GetFromJsonAsync<JsonElement>("/api/staff/appointments?day=2030-01-02");

        Assert.Equal(0, visits.GetArrayLength());
    }

    [Fact]
    public async Task ASignInThatFailsIsRefused()
    {
        await using var service = new SampleService<portal::Program>();
        using var client = service.CreateClient();

        using var answer = await client.PostAsJsonAsync("/account/sign-in", new { userName = "nobody", password = "Passw0rd" });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
