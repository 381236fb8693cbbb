using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Encryption;
using CsLaw.Guards.Tests.EntityFramework;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsLaw.Guards.Tests.Documentation;

/// <summary>The library's page shows nothing that is not compiled and run here.</summary>
public sealed class LibraryPageTests
{
    private static readonly string s_root = FindRoot();
    private static readonly string s_tests = Path.Combine(s_root, "tests", "Guards.Tests");
    private static readonly string s_docs = Path.Combine(s_root, "docs");

    [Fact]
    public void Every_example_stands_in_a_file_of_these_tests()
    {
        var sources = Directory.EnumerateFiles(s_tests, "*.cs", SearchOption.AllDirectories).Select(path => Lines(File.ReadAllText(path))).ToList();
        var examples = Examples("guards.md");
        Assert.True(examples.Count > 5);
        Assert.All(examples, example => Assert.Contains(sources, source => source.Contains(example, StringComparison.Ordinal)));
    }

    [Fact]
    public void Both_languages_show_the_same_examples() =>
        Assert.Equal(Examples("guards.md"), Examples(Path.Combine("zh", "guards.md")));

    [Fact]
    public async Task The_service_of_the_page_runs()
    {
        using var database = new TemporaryDatabase();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FieldCipher:CurrentKeyId"] = "2026-01",
            ["FieldCipher:Keys:2026-01:Key"] = Keys.Of(1),
            ["FieldCipher:IndexKey"] = Keys.Of(200),
        }).Build();
        await using var server = await DocumentedServer.StartAsync(database, configuration);
        var caller = server.CreateCaller("u1");

        using (var refused = await caller.PostAsync("/newsletter", """{"email":"a@b.cn"}"""))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        (await caller.ConsentAsync("newsletter", "2026-03")).Dispose();
        using (var through = await caller.PostAsync("/newsletter", """{"email":"a@b.cn"}"""))
            Assert.Equal(HttpStatusCode.Accepted, through.StatusCode);

        using (var refused = await caller.PostAsync("/posts", """{"text":"hi"}"""))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        (await caller.PostAsync("/identity/code", """{"mobile":"13800138000"}""")).Dispose();
        var code = DocumentedServer.SmsSender.LastCode;
        using (var verified = await caller.PostAsync("/identity", $$"""{"mobile":"13800138000","code":"{{code}}"}"""))
            Assert.Equal(HttpStatusCode.NoContent, verified.StatusCode);
        using (var through = await caller.PostAsync("/posts", """{"text":"hi"}"""))
            Assert.Equal(HttpStatusCode.Accepted, through.StatusCode);

        await using var scope = server.Services.CreateAsyncScope();
        var partner = scope.ServiceProvider.GetRequiredService<DocumentedServer.PartnerClient>();
        var error = await Assert.ThrowsAsync<CrossBorderTransferException>(() => partner.Http.GetStringAsync("https://evil.example/"));
        Assert.Equal("evil.example", error.Host);
        Assert.Equal("x", RoundTrip(server.Services.GetRequiredService<FieldCipher>(), "x"));
    }

    private static string RoundTrip(FieldCipher cipher, string text) => cipher.Decrypt(cipher.Encrypt(text, "f"), "f");

    private static List<string> Examples(string page)
    {
        var parts = File.ReadAllText(Path.Combine(s_docs, page)).Split("```");
        return [.. parts.Where((part, index) => index % 2 == 1 && part.StartsWith("csharp", StringComparison.Ordinal)).Select(part => Lines(part["csharp".Length..]))];
    }

    // Indentation and blank lines are the page's own.
    private static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    // The compiler's paths are no help: a deterministic build writes others into the assembly.
    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CsLawAnalyzers.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above " + AppContext.BaseDirectory + " holds CsLawAnalyzers.sln.");
    }
}
