using System.Diagnostics;
using System.Text;

namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>Runs <c>dotnet</c> as from a fresh shell, whoever runs the tests.</summary>
internal static class Command
{
    /// <summary>What a build around the tests leaves in the environment; MSBuild would take most of it for properties of the project.</summary>
    private static readonly string[] s_inherited = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "NUGET_", "DOTNET_CLI_", "DOTNET_STARTUP", "VSLANG", "CSLAW", "ERRORLOG", "CONFIGURATION", "PLATFORM", "TARGETFRAMEWORK"];

    private static readonly Dictionary<string, string> s_set = new()
    {
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_FORCE_UTF8_ENCODING"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "1",
        ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        ["DOTNET_NOLOGO"] = "1",
        // No process may outlive the tests and hold their files.
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["MSBUILDTERMINALLOGGER"] = "off",
    };

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="packages">The packages folder of NuGet; the machine's own if null.</param>
    /// <param name="arguments">The arguments, unquoted.</param>
    public static CommandResult Run(string folder, string? packages, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = Start(folder, packages, arguments);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult($"dotnet {string.Join(' ', start.ArgumentList)}", process.ExitCode, output + error.Result);
    }

    /// <summary>How it is started, for what does not come to an end by itself.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="packages">The packages folder of NuGet; the machine's own if null.</param>
    /// <param name="arguments">The arguments, unquoted.</param>
    public static ProcessStartInfo Start(string folder, string? packages, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Host, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in start.Environment.Keys.Where(IsInherited).ToArray())
            start.Environment.Remove(name);
        foreach ((string name, string value) in s_set)
            start.Environment[name] = value;
        string? folderOfPackages = packages ?? Environment.GetEnvironmentVariable("NUGET_PACKAGES");
        if (folderOfPackages is not null)
            start.Environment["NUGET_PACKAGES"] = folderOfPackages;
        return start;
    }

    /// <summary>The SDK that builds the repository, not another one on the path.</summary>
    private static string Host =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet");

    private static bool IsInherited(string name) => s_inherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
