using System;
using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Transfer;

/// <summary>Whether the address whose host was checked is the one that is sent to.</summary>
public sealed class CheckedAddressTests() : RuleTests("CSL3006")
{
    private const string Model = "public class Passenger { public string IdCardNo { get; set; } = \"\"; }\n";

    [Theory]
    // The address that was checked is the one that is sent to, under whatever name.
    [InlineData("var uri = new Uri(url); if (!Allowed(uri)) return; await http.PostAsJsonAsync(url, {0});", false)]
    [InlineData("var uri = new Uri(other); if (!Allowed(uri)) return; await http.PostAsJsonAsync(url, {0});", true)]
    [InlineData("if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !s_allowed.Contains(uri.Host)) return; await http.PostAsJsonAsync(uri, {0});", false)]
    [InlineData("if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !s_allowed.Contains(uri.Host)) return; await http.PostAsJsonAsync(url, {0});", false)]
    [InlineData("if (!Uri.TryCreate(other, UriKind.Absolute, out var uri) || !s_allowed.Contains(uri.Host)) return; await http.PostAsJsonAsync(url, {0});", true)]
    [InlineData("var uri = new Uri(url); if (!s_allowed.Contains(uri.Host)) return; uri = new Uri(other); await http.PostAsJsonAsync(uri, {0});", true)]
    [InlineData("var uri = new Uri(url); uri = new Uri(other); if (!s_allowed.Contains(uri.Host)) return; await http.PostAsJsonAsync(uri, {0});", false)]
    [InlineData("Ensure(new Uri(url)); await http.PostAsJsonAsync(url, {0});", false)]
    [InlineData("Ensure(new Uri(other)); await http.PostAsJsonAsync(url, {0});", true)]
    [InlineData("var host = new Uri(url).Host; if (!s_allowed.Any(one => host.EndsWith(one))) return; await http.PostAsJsonAsync(url, {0});", false)]
    [InlineData("var host = new Uri(other).Host; if (!s_allowed.Any(one => host.EndsWith(one))) return; await http.PostAsJsonAsync(url, {0});", true)]
    [InlineData("var host = new Uri(other).Host; if (!s_allowed.Contains(host)) return; await http.PostAsJsonAsync($\"https://{host}/x\", {0});", false)]
    [InlineData("var uri = new Uri(url); if (uri.Host != _partner) return; await http.PostAsJsonAsync(uri, {0});", false)]
    [InlineData("var uri = new Uri(url); if (_partner != uri.Host) return; await http.PostAsJsonAsync(other, {0});", true)]
    [InlineData("if (new Uri(url).Host != new Uri(other).Host) return; await http.PostAsJsonAsync(other, {0});", false)]
    [InlineData("if (!s_allowed.Contains(new Uri(url).Host) && !s_allowed.Contains(new Uri(other).Host)) return; await http.PostAsJsonAsync(other, {0});", true)]
    [InlineData("if (!s_allowed.Contains(new Uri(url).Host) || !s_allowed.Contains(new Uri(other).Host)) return; await http.PostAsJsonAsync(other, {0});", false)]
    [InlineData("if (!s_allowed.Contains(http.BaseAddress!.Host)) return; await http.PostAsJsonAsync(path, {0});", false)]
    [InlineData("if (!s_allowed.Contains(_second.BaseAddress!.Host)) return; await http.PostAsJsonAsync(path, {0});", true)]
    [InlineData("var m = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create({0}) }; if (!s_allowed.Contains(m.RequestUri!.Host)) return; await http.SendAsync({1});", false)]
    [InlineData("var m = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create({0}) }; if (!s_allowed.Contains(new Uri(other).Host)) return; await http.SendAsync({1});", true)]
    [InlineData("if (!s_allowed.Contains(_hook.Target.Host)) return; await http.PostAsJsonAsync(_hook.Target, {0});", false)]
    [InlineData("if (!s_allowed.Contains(_hook.Other.Host)) return; await http.PostAsJsonAsync(_hook.Target, {0});", true)]
    [InlineData("if (!s_allowed.Contains(new Uri(url).Host)) return; await Forward(url, passenger);", false)]
    public Task A_check_counts_for_the_address_that_it_has_checked(string statements, bool reported)
    {
        string body = statements.Replace("{1}", reported ? "[|m|]" : "m", StringComparison.Ordinal)
            .Replace("{0}", reported && !statements.Contains("{1}", StringComparison.Ordinal) ? "[|passenger|]" : "passenger", StringComparison.Ordinal);
        return Rule.ReportsAsync(Model + $$"""
            public class Hook { public Uri Target { get; set; } = null!; public Uri Other { get; set; } = null!; }
            public class Service(HttpClient http)
            {
                private static readonly HashSet<string> s_allowed = new();
                private readonly string _partner = Environment.MachineName;
                private readonly HttpClient _second = new();
                private readonly Hook _hook = new();
                private static bool Allowed(Uri uri) => s_allowed.Contains(uri.Host);
                private static void Ensure(Uri target) { if (!s_allowed.Contains(target.Host)) throw new InvalidOperationException(); }
                private Task Forward(string address, object data) => http.PostAsJsonAsync(address, data);
                public async Task Send(Passenger passenger, string url, string other, string path) { {{body}} }
            }
            """);
    }
}
