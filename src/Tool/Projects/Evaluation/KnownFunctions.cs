namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>The few property functions that are computed. None reads a file's content or leaves the machine.</summary>
internal static class KnownFunctions
{
    /// <summary>The answer of a static function, or null where it is not one of the known.</summary>
    public static string? Call(string type, string name, IReadOnlyList<string> arguments, PropertyTable properties) =>
        (type.ToUpperInvariant(), name, arguments) switch
        {
            ("MSBUILD", "GetPathOfFileAbove", [var file]) => FileAbove(file, properties["MSBuildThisFileDirectory"]),
            ("MSBUILD", "GetPathOfFileAbove", [var file, var start]) => FileAbove(file, start),
            ("MSBUILD", "GetDirectoryNameOfFileAbove", [var start, var file]) => DirectoryOfFileAbove(file, start),
            ("MSBUILD", "NormalizePath", { Count: > 0 } parts) => Normalize(parts, properties),
            ("MSBUILD", "NormalizeDirectory", { Count: > 0 } parts) =>
                Normalize(parts, properties) is { } path ? Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar : null,
            ("MSBUILD", "EnsureTrailingSlash", [var path]) =>
                path.Length == 0 || path[^1] is '/' or '\\' ? path : path + Path.DirectorySeparatorChar,
            ("MSBUILD", "ValueOrDefault", [var value, var fallback]) => value.Length == 0 ? fallback : value,
            ("MSBUILD", "IsOSPlatform", [var platform]) => Truth(OperatingSystem.IsOSPlatform(platform)),
            ("MSBUILD", "IsOSUnixLike", []) => Truth(!OperatingSystem.IsWindows()),
            ("MSBUILD", "IsTargetFrameworkCompatible", [var target, var candidate]) =>
                TargetFramework.TryParse(target) is { } of && TargetFramework.TryParse(candidate) is { } with
                    ? Truth(of.CanUse(with))
                    : null,
            ("MSBUILD", "GetTargetFrameworkIdentifier", [var target]) => TargetFramework.TryParse(target)?.Identifier,
            ("MSBUILD", "GetTargetPlatformIdentifier", [var target]) => TargetFramework.TryParse(target)?.Platform,
            ("MSBUILD", "GetTargetFrameworkVersion", [var target]) => TargetFramework.TryParse(target)?.Version.ToString(2),
            ("MSBUILD", "VersionGreaterThan", [var left, var right]) => Compare(left, right) is { } order ? Truth(order > 0) : null,
            ("MSBUILD", "VersionGreaterThanOrEquals", [var left, var right]) =>
                Compare(left, right) is { } order ? Truth(order >= 0) : null,
            ("MSBUILD", "VersionLessThan", [var left, var right]) => Compare(left, right) is { } order ? Truth(order < 0) : null,
            ("MSBUILD", "VersionLessThanOrEquals", [var left, var right]) => Compare(left, right) is { } order ? Truth(order <= 0) : null,
            ("MSBUILD", "VersionEquals", [var left, var right]) => Compare(left, right) is { } order ? Truth(order == 0) : null,
            ("SYSTEM.IO.PATH", "Combine", { Count: > 0 } parts) => Path.Combine([.. parts.Select(Slashes)]),
            ("SYSTEM.IO.PATH", "GetFileName", [var path]) => Path.GetFileName(Slashes(path)),
            ("SYSTEM.IO.PATH", "GetFileNameWithoutExtension", [var path]) => Path.GetFileNameWithoutExtension(Slashes(path)),
            ("SYSTEM.IO.PATH", "GetDirectoryName", [var path]) => Path.GetDirectoryName(Slashes(path)) ?? "",
            ("SYSTEM.IO.PATH", "GetFullPath", [var path]) => Normalize([path], properties),
            ("SYSTEM.IO.PATH", "DirectorySeparatorChar", []) => Path.DirectorySeparatorChar.ToString(),
            ("SYSTEM.STRING" or "STRING", "IsNullOrEmpty", [var text]) => Truth(text.Length == 0),
            ("SYSTEM.STRING" or "STRING", "IsNullOrWhiteSpace", [var text]) => Truth(string.IsNullOrWhiteSpace(text)),
            _ => null,
        };

    /// <summary>The answer of a member of a property's text, or null where it is not one of the known.</summary>
    public static string? CallOnText(string text, string member, IReadOnlyList<string> arguments) => (member, arguments) switch
    {
        ("StartsWith", [var part]) => Truth(text.StartsWith(part, StringComparison.Ordinal)),
        ("EndsWith", [var part]) => Truth(text.EndsWith(part, StringComparison.Ordinal)),
        ("Contains", [var part]) => Truth(text.Contains(part, StringComparison.Ordinal)),
        ("StartsWith", [var part, var comparison]) => Comparison(comparison) is { } how ? Truth(text.StartsWith(part, how)) : null,
        ("EndsWith", [var part, var comparison]) => Comparison(comparison) is { } how ? Truth(text.EndsWith(part, how)) : null,
        ("Contains", [var part, var comparison]) => Comparison(comparison) is { } how ? Truth(text.Contains(part, how)) : null,
        ("Equals", [var other]) => Truth(text == other),
        ("Equals", [var other, var comparison]) => Comparison(comparison) is { } how ? Truth(text.Equals(other, how)) : null,
        ("Replace", [{ Length: > 0 } old, var replacement]) => text.Replace(old, replacement, StringComparison.Ordinal),
        ("Trim", []) => text.Trim(),
        ("TrimEnd", [[var last]]) => text.TrimEnd(last),
        ("TrimStart", [[var first]]) => text.TrimStart(first),
        ("ToLower" or "ToLowerInvariant", []) => text.ToLowerInvariant(),
        ("ToUpper" or "ToUpperInvariant", []) => text.ToUpperInvariant(),
        ("Length", []) => text.Length.ToString(),
        ("Substring", [var start]) when int.TryParse(start, out int from) && from >= 0 && from <= text.Length => text[from..],
        ("Substring", [var start, var length]) when int.TryParse(start, out int from) && int.TryParse(length, out int count)
            && from >= 0 && count >= 0 && from <= text.Length - count => text.Substring(from, count),
        _ => null,
    };

    private static string Truth(bool value) => value ? "True" : "False";

    /// <summary>A comparison as project files name it, e.g. <c>StringComparison.OrdinalIgnoreCase</c>.</summary>
    private static StringComparison? Comparison(string name) =>
        Enum.TryParse(name[(name.LastIndexOf('.') + 1)..], out StringComparison comparison) ? comparison : null;

    private static string Slashes(string path) => Path.DirectorySeparatorChar == '/' ? path.Replace('\\', '/') : path;

    private static int? Compare(string left, string right) =>
        ParseVersion(left) is { } first && ParseVersion(right) is { } second ? first.CompareTo(second) : null;

    private static Version? ParseVersion(string text)
    {
        string number = text.Trim().TrimStart('v', 'V');
        string padded = number.Contains('.') ? number : number + ".0";
        return Version.TryParse(padded, out Version? version)
            ? new Version(version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0))
            : null;
    }

    private static string? Normalize(IReadOnlyList<string> parts, PropertyTable properties) =>
        LocalPath.Resolve(properties["MSBuildProjectDirectory"], Path.Combine([.. parts.Select(Slashes)]));

    private static string FileAbove(string file, string start) =>
        DirectoryOfFileAbove(file, start) is { Length: > 0 } directory ? Path.Join(directory, Slashes(file)) : "";

    private static string DirectoryOfFileAbove(string file, string start) =>
        LocalPath.Resolve(start, ".") is { } folder
            ? LocalPath.DirectoryAbove(Path.TrimEndingDirectorySeparator(folder), Slashes(file)) ?? ""
            : "";
}
