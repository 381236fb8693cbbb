using System.Text.Json;

namespace CsLawAnalyzers.Sbom;

/// <summary>A package that a lock file pins.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version that is used.</param>
/// <param name="Sha512">The digest of its content in lower-case hex.</param>
/// <param name="IsDirect">Whether the project itself asks for it.</param>
internal sealed record LockedDependency(string Id, string Version, string Sha512, bool IsDirect)
{
    /// <summary>The packages of a lock file, by id; projects of the same repository are none.</summary>
    /// <param name="lockFile">A <c>packages.lock.json</c>.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static IReadOnlyList<LockedDependency> In(string lockFile)
    {
        var found = new SortedDictionary<string, LockedDependency>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(lockFile));
            foreach (JsonProperty framework in document.RootElement.GetProperty("dependencies").EnumerateObject())
            {
                foreach (JsonProperty package in framework.Value.EnumerateObject())
                {
                    string type = package.Value.GetProperty("type").GetString()!;
                    if (type == "Project")
                        continue;
                    byte[] digest = Convert.FromBase64String(package.Value.GetProperty("contentHash").GetString()!);
                    found[package.Name] = new LockedDependency(package.Name, package.Value.GetProperty("resolved").GetString()!, Convert.ToHexStringLower(digest), type == "Direct");
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"{lockFile}: {exception.Message}", exception);
        }

        return [.. found.Values];
    }
}
