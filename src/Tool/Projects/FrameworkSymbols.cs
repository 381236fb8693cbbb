namespace CsLaw.Tool.Projects;

/// <summary>The preprocessor symbols a target framework brings: <c>NET8_0</c>, <c>NET6_0_OR_GREATER</c> and the like.</summary>
internal static class FrameworkSymbols
{
    private static readonly string[] s_coreVersions = ["1.0", "1.1", "2.0", "2.1", "2.2", "3.0", "3.1"];
    private static readonly string[] s_standardVersions = ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.0", "2.1"];

    private static readonly string[] s_desktopVersions =
    [
        "2.0", "3.0", "3.5", "4.0", "4.5", "4.5.1", "4.5.2", "4.6", "4.6.1", "4.6.2", "4.7", "4.7.1", "4.7.2", "4.8", "4.8.1",
    ];

    /// <summary>The symbols, in no particular order.</summary>
    public static IEnumerable<string> Of(TargetFramework framework)
    {
        switch (framework.Identifier)
        {
            case TargetFramework.Core:
                yield return "NETCOREAPP";
                if (framework.Version.Major >= 5)
                {
                    yield return "NET";
                    yield return $"NET{framework.Version.Major}_{framework.Version.Minor}";
                    for (int major = 5; major <= framework.Version.Major; major++)
                        yield return $"NET{major}_0_OR_GREATER";
                }
                else
                {
                    yield return $"NETCOREAPP{framework.Version.Major}_{framework.Version.Minor}";
                }

                foreach (string symbol in UpTo("NETCOREAPP", s_coreVersions, framework.Version, separator: "_"))
                    yield return symbol;
                if (framework.Platform.Length > 0)
                    yield return framework.Platform.ToUpperInvariant();
                break;
            case TargetFramework.Standard:
                yield return "NETSTANDARD";
                yield return $"NETSTANDARD{framework.Version.Major}_{framework.Version.Minor}";
                foreach (string symbol in UpTo("NETSTANDARD", s_standardVersions, framework.Version, separator: "_"))
                    yield return symbol;
                break;
            default:
                yield return "NETFRAMEWORK";
                string version = framework.Version.ToString(framework.Version.Build > 0 ? 3 : 2);
                yield return "NET" + version.Replace(".", "", StringComparison.Ordinal);
                foreach (string symbol in UpTo("NET", s_desktopVersions, framework.Version, separator: ""))
                    yield return symbol;
                break;
        }
    }

    private static IEnumerable<string> UpTo(string prefix, string[] versions, Version highest, string separator) =>
        versions
            .Where(version => Version.Parse(version) <= highest)
            .Select(version => $"{prefix}{version.Replace(".", separator, StringComparison.Ordinal)}_OR_GREATER");
}
