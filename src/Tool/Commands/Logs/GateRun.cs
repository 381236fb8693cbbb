using CsLaw.Sarif;
using CsLaw.Tool.Gates;
using CsLaw.Tool.Gates.Policies;
using CsLaw.Tool.Logs;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Commands.Logs;

/// <summary>One run of <c>cslaw gate</c>, from options to exit code.</summary>
internal sealed class GateRun(ToolHost host, Texts texts, GateOptions options) : LogRun(host, texts)
{
    /// <inheritdoc/>
    protected override int Work()
    {
        // A bad policy is the quickest to mend, so it is told first.
        if (ReadPolicy() is not { } policy)
            return ExitCode.Unusable;
        SarifLogContent log = LogFile.Read(Host.Files, FullPath(options.Log));
        Baseline baseline = options.Baseline is { } file ? BaselineFile.Read(Host.Files, FullPath(file)) : Baseline.Empty;
        DateOnly today = DateOnly.FromDateTime(Host.Clock.GetLocalNow().DateTime);
        GateVerdict verdict = new GateJudge(policy, LawLibrary.Embedded, today).Judge(log, baseline);
        new GateReport(Host.Terminal, Texts).Print(verdict, options);
        if (!log.ExecutionSuccessful)
        {
            Host.Terminal.Complain(Texts.Format(GateKey.GateNotWhole, Shown.Of(FullPath(options.Log))));
            return ExitCode.Unusable;
        }

        return verdict.Passes ? ExitCode.Clean : ExitCode.Findings;
    }

    /// <summary>The policy, null where it has errors, which are then told.</summary>
    private GatePolicy? ReadPolicy()
    {
        if (options.Policy is not { } file)
            return GatePolicy.Default;
        string path = FullPath(file);
        byte[] content = InputException.Guard(path, ProblemKind.Unreadable, () =>
        {
            using Stream stream = Host.Files.Open(path, InputFiles.LargestDocument);
            using MemoryStream copy = new();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
        PolicyReader reader = new(LawLibrary.Embedded);
        GatePolicy policy = reader.Read(content);
        foreach (PolicyError error in reader.Errors)
            Host.Terminal.ErrorLine($"{Shown.Of(path)}({error.Line}): {Texts.Format(error.Text, error.Arguments)}");
        return reader.Errors.Count == 0 ? policy : null;
    }
}
