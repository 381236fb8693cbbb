using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Samples.Tests;

/// <summary>The front desk's way into either sample.</summary>
internal static class StaffDesk
{
    internal static async Task SignInAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("/account/sign-in", new
        {
            userName = SampleService<object>.StaffUserName,
            password = SampleService<object>.StaffPassword,
        });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
