using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace CsLaw.Sarif.Tests.Validation;

/// <summary>The official SARIF Multitool from the npm registry, installed by <c>npm ci</c> in <c>.ci/sarif</c>.</summary>
internal static class Multitool
{
    private const string Hint = "The SARIF Multitool is not installed: run 'npm ci' in .ci/sarif (needs node, Linux).";

    private static string InstallFolder => Path.Combine(RepositoryRoot, ".ci", "sarif");

    private static string PackageFolder => Path.Combine(InstallFolder, "node_modules", "@microsoft", "sarif-multitool-linux");

    private static string RepositoryRoot { get; } = typeof(Multitool).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>The JSON schema of SARIF 2.1.0 that comes with the tool.</summary>
    public static string SchemaFile => Path.Combine(PackageFolder, "sarif-2.1.0.json");

    /// <summary>Why the tool cannot be asked and how to get it; null if it can, or if a missing tool is to be a failure.</summary>
    public static string? MissingBecause => IsInstalled || Environment.GetEnvironmentVariable("CSLAW_REQUIRE_ALL") == "1" ? null : Hint;

    private static bool IsInstalled => File.Exists(Path.Combine(PackageFolder, "index.js"));

    /// <summary>What the validator says of a log, rule and text; nothing if it is content.</summary>
    public static IReadOnlyList<string> Validate(byte[] log)
    {
        if (!IsInstalled)
            throw new InvalidOperationException(Hint);

        DirectoryInfo folder = Directory.CreateTempSubdirectory("cslaw-sarif");
        try
        {
            string input = Path.Combine(folder.FullName, "input.sarif");
            string report = Path.Combine(folder.FullName, "report.sarif");
            File.WriteAllBytes(input, log);
            string output = Run("validate", input, "--rule-kind", "Sarif;Gh;Ghas", "--level", "Error;Warning", "--output", report, "--log", "ForceOverwrite", "--json-schema", SchemaFile);
            if (!File.Exists(report))
                throw new InvalidOperationException("The SARIF Multitool wrote no report: " + output);
            return ReadReport(report);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> ReadReport(string report)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(report));
        JsonElement run = document.RootElement.GetProperty("runs")[0];
        var findings = new List<string>();
        if (run.TryGetProperty("results", out JsonElement results))
            findings.AddRange(results.EnumerateArray().Select(Describe));
        foreach (JsonElement invocation in run.GetProperty("invocations").EnumerateArray())
        {
            if (!invocation.GetProperty("executionSuccessful").GetBoolean())
                findings.Add("The validator did not run to its end: " + invocation.GetRawText());
        }

        return findings;
    }

    private static string Describe(JsonElement result)
    {
        string level = result.TryGetProperty("level", out JsonElement given) ? given.GetString()! : "warning";
        JsonElement message = result.GetProperty("message");
        string text = message.TryGetProperty("text", out JsonElement plain)
            ? plain.GetString()!
            : message.GetProperty("id").GetString() + ": " + (message.TryGetProperty("arguments", out JsonElement arguments) ? arguments.GetRawText() : "");
        return $"{level} {result.GetProperty("ruleId").GetString()} {text}";
    }

    private static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        // The package's own launcher goes through a shell, which would take the rule kinds apart at their semicolons.
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add("const r=require('child_process').spawnSync(require(process.argv[1]),process.argv.slice(2),{encoding:'utf8'});process.stdout.write((r.stdout||'')+(r.stderr||''));process.exit(r.status??1)");
        start.ArgumentList.Add(PackageFolder);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("node could not be started.");
        string output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
