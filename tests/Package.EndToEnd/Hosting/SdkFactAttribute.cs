namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>A fact that needs the .NET SDK of a major version; skipped by name where the machine has none, as most have one or two.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SdkFactAttribute : FactAttribute
{
    private static readonly Lazy<string[]> s_installed = new(() =>
        [.. Command.Run(Path.GetTempPath(), null, "--list-sdks").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0])]);

    public SdkFactAttribute(int major)
    {
        if (!s_installed.Value.Any(version => version.StartsWith($"{major}.", StringComparison.Ordinal)))
            Skip = $"needs a .NET {major} SDK (`dotnet --list-sdks` names none); install one from https://dotnet.microsoft.com/download";
    }
}
