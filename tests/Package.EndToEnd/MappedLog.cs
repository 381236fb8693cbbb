using System.Security.Cryptography;
using System.Text.Json;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>A log that a build left.</summary>
internal sealed class MappedLog
{
    private readonly JsonElement _run;

    private MappedLog(JsonElement run) => _run = run;

    /// <summary>Its results.</summary>
    public JsonElement[] Results => [.. _run.GetProperty("results").EnumerateArray()];

    /// <summary>The rules of its results, in order.</summary>
    public IEnumerable<string> RuleIds => Results.Select(result => result.GetProperty("ruleId").GetString()!);

    /// <summary>The rules it describes.</summary>
    public IEnumerable<string> DescribedRules => Driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!);

    /// <summary>The tool.</summary>
    public JsonElement Driver => _run.GetProperty("tool").GetProperty("driver");

    /// <summary>The taxonomies by name.</summary>
    public IEnumerable<string> Taxonomies => _run.GetProperty("taxonomies").EnumerateArray().Select(taxonomy => taxonomy.GetProperty("name").GetString()!);

    /// <summary>Whether the analysis ran to its end.</summary>
    public bool ExecutionSuccessful => _run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean();

    /// <summary>What tells it from the other logs of a commit.</summary>
    public string Category => _run.GetProperty("automationDetails").GetProperty("id").GetString()!;

    /// <summary>All texts in it that name a place.</summary>
    public IEnumerable<string> Uris => Strings(_run.GetProperty("results"), "uri");

    /// <summary>The articles of a result, such as <c>CSL 42</c>.</summary>
    public static IEnumerable<string> Taxa(JsonElement result) =>
        result.GetProperty("taxa").EnumerateArray().Select(taxon => $"{taxon.GetProperty("toolComponent").GetProperty("name").GetString()} {taxon.GetProperty("id").GetString()}");

    /// <summary>Reads a log.</summary>
    public static MappedLog Read(string file)
    {
        Assert.True(File.Exists(file), $"There is no '{file}'.");
        byte[] content = File.ReadAllBytes(file);
        // Where the whole of CI asks for it, the official validator sees every log that a build of the tests leaves.
        if (Environment.GetEnvironmentVariable("CSLAW_KEEP_LOGS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, Convert.ToHexString(SHA256.HashData(content))[..16] + ".sarif"), content);
        using JsonDocument document = JsonDocument.Parse(content);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        return new MappedLog(Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray()).Clone());
    }

    private static IEnumerable<string> Strings(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name == name && property.Value.ValueKind == JsonValueKind.String ? [property.Value.GetString()!] : Strings(property.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, name)),
        _ => [],
    };
}
