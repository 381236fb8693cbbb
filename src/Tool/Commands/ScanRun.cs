using System.Reflection;
using CsLaw.Sarif;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Commands;

/// <summary>One run of <c>cslaw scan</c>, from options to exit code.</summary>
internal sealed class ScanRun(ToolHost host, Texts texts, ScanOptions options)
{
    private readonly ScanReport _report = new(host.Terminal, texts, new ShownPath(host.CurrentDirectory));

    /// <summary>Scans, prints, writes the log. Never throws but for cancellation.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        string? path = options.Sarif is null ? null : Path.GetFullPath(options.Sarif, host.CurrentDirectory);
        SarifTarget? target = null;
        try
        {
            target = path is null ? null : SarifTarget.Open(path);
            ScanResult result = await ScanAsync(cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            target?.Write(result, LogOptionsOf(result), new ScannedSourceText(host.Files, result.Root));
            _report.PrintProblems(result.Problems);
            if (options.Quiet)
                _report.PrintLine(result);
            else if (result.Projects.Count > 0)
                _report.Print(result, options.Level, options.Verbose, path);
            return result.Problems.Count > 0 ? ExitCode.Unusable
                : result.Findings.Any(finding => finding.Level >= options.Level && finding.Suppressions.Count == 0) ? ExitCode.Findings
                : ExitCode.Clean;
        }
        catch (Exception exception) when (path is not null && exception is IOException or UnauthorizedAccessException)
        {
            _report.PrintProblem(new InputProblem(ProblemKind.NotWritable, path ?? "", exception.Message));
            return ExitCode.Unusable;
        }
        finally
        {
            target?.Dispose();
        }
    }

    private Task<ScanResult> ScanAsync(CancellationToken cancellation)
    {
        Scanner scanner = new(host.Analyzers(), host.Files, FrameworkPacks.OfThisMachine(host.Packages), host.Packages);
        Task<ScanResult> Scan(IScanObserver observer) =>
            Task.Run(() => scanner.ScanAsync(options.Paths, host.CurrentDirectory, texts.Culture, observer, cancellation), cancellation);

        if (options.Quiet)
            return Scan(new QuietObserver());
        return host.Terminal.IsInteractive ? LiveProgress.RunAsync(host.Terminal, texts, Scan) : Scan(new PlainProgress(host.Terminal, texts));
    }

    private LogOptions LogOptionsOf(ScanResult result) =>
        new(result.Root, texts.Language, result.LawVersion, Version()) { ExecutionSuccessful = result.Problems.Count == 0 };

    /// <summary>The version of the pack without the commit, which would make the log differ between two builds of one version.</summary>
    private static string Version() =>
        (typeof(ScanRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
