using System.Globalization;

namespace CsLaw.Tool.Projects;

/// <summary>
/// A target framework moniker taken apart, e.g. <c>net8.0-windows</c>, <c>netstandard2.0</c>, <c>net472</c>.
/// </summary>
/// <param name="Identifier"><c>.NETCoreApp</c>, <c>.NETStandard</c> or <c>.NETFramework</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Platform">The platform behind the dash, in lower case, or empty.</param>
internal sealed record TargetFramework(string Identifier, Version Version, string Platform)
{
    /// <summary>Identifier of .NET and .NET Core.</summary>
    public const string Core = ".NETCoreApp";

    /// <summary>Identifier of .NET Standard.</summary>
    public const string Standard = ".NETStandard";

    /// <summary>Identifier of .NET Framework.</summary>
    public const string Desktop = ".NETFramework";

    /// <summary>The moniker as folders and projects write it.</summary>
    public string Moniker => Identifier switch
    {
        Core => (Version.Major >= 5 ? "net" : "netcoreapp") + Version.ToString(2) + (Platform.Length > 0 ? "-" + Platform : ""),
        Standard => "netstandard" + Version.ToString(2),
        _ => "net" + Version.ToString(Version.Build > 0 ? 3 : 2).Replace(".", "", StringComparison.Ordinal),
    };

    /// <summary>What a project that names no framework is read for: the newest .NET on this machine.</summary>
    public static TargetFramework NewestCore(int major) => new(Core, new Version(Math.Max(major, 5), 0), "");

    /// <summary>
    /// Reads a short (<c>net8.0</c>) or long (<c>.NETCoreApp,Version=v8.0</c>, <c>.NETStandard2.0</c>) name; null for what this tool does
    /// not compile for.
    /// </summary>
    public static TargetFramework? TryParse(string? moniker)
    {
        if (string.IsNullOrWhiteSpace(moniker))
            return null;
        string text = moniker.Trim().ToLowerInvariant().Replace(",version=v", "", StringComparison.Ordinal);
        int dash = text.IndexOf('-');
        string platform = dash < 0 ? "" : text[(dash + 1)..].TrimEnd("0123456789.".ToCharArray());
        string name = dash < 0 ? text : text[..dash];
        if (After(name, ".netcoreapp") is { } core || (core = After(name, "netcoreapp")) is not null)
            return Dotted(core) is { } version ? new TargetFramework(Core, version, platform) : null;
        if (After(name, ".netstandard") is { } standard || (standard = After(name, "netstandard")) is not null)
            return Dotted(standard) is { } version ? new TargetFramework(Standard, version, "") : null;
        if (After(name, ".netframework") is { } desktop)
            return Dotted(desktop) is { } version ? new TargetFramework(Desktop, version, "") : null;
        if (After(name, "net") is not { Length: > 0 } number)
            return null;
        if (!number.Contains('.'))
        {
            if (!number.All(char.IsAsciiDigit))
                return null;

            // net472 is 4.7.2, net10 is .NET 10: .NET Framework ended with 4.8.1.
            return number[0] is >= '1' and <= '4' && number.Length is 2 or 3 && number is not ['1', _]
                ? new TargetFramework(Desktop, Version.Parse(string.Join('.', number.ToCharArray())), "")
                : new TargetFramework(Core, new Version(int.Parse(number, CultureInfo.InvariantCulture), 0), platform);
        }

        if (Dotted(number) is not { } dotted)
            return null;
        return dotted.Major >= 5 ? new TargetFramework(Core, dotted, platform) : new TargetFramework(Desktop, dotted, "");
    }

    /// <summary>Whether code for this framework can use a library built for <paramref name="library"/>.</summary>
    public bool CanUse(TargetFramework library)
    {
        if (library.Platform.Length > 0 && library.Platform != Platform)
            return false;
        if (library.Identifier == Identifier)
            return library.Version <= Version;
        return library.Identifier == Standard && library.Version <= HighestStandard();
    }

    /// <summary>
    /// The candidate nearest to this framework: same kind before .NET Standard, with the platform before without, the highest version.
    /// Where all are newer than this .NET, as in a cache that holds a package in another version, the oldest of them stands in; .NET Framework assets serve .NET as a last resort, as
    /// NuGet's fallback does with a warning.
    /// </summary>
    public TargetFramework? Nearest(IEnumerable<TargetFramework> candidates)
    {
        List<TargetFramework> all = [.. candidates];
        return all
            .Where(CanUse)
            .OrderByDescending(candidate => candidate.Identifier == Identifier)
            .ThenByDescending(static candidate => candidate.Version)
            .ThenByDescending(static candidate => candidate.Platform.Length)
            .FirstOrDefault()
            ?? (Identifier == Core
                ? all.Where(candidate => candidate.Identifier == Core && candidate.Platform.Length == 0).MinBy(static candidate => candidate.Version)
                    ?? all.Where(static candidate => candidate.Identifier == Desktop).MaxBy(static candidate => candidate.Version)
                : null);
    }

    private Version HighestStandard() => Identifier switch
    {
        Core when Version.Major >= 3 => new Version(2, 1),
        Core when Version.Major == 2 => new Version(2, 0),
        Core => new Version(1, 6),
        Desktop when Version >= new Version(4, 6, 1) => new Version(2, 0),
        Desktop when Version >= new Version(4, 6) => new Version(1, 3),
        Desktop when Version >= new Version(4, 5) => new Version(1, 1),
        _ => new Version(0, 0),
    };

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;

    private static Version? Dotted(string text)
    {
        string number = text.TrimStart('v');
        return Version.TryParse(number.Contains('.') ? number : number + ".0", out Version? version) ? version : null;
    }
}
