using CsLaw.Sarif;
using CsLaw.Tool.Logs;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Commands.Logs;

/// <summary>One run of <c>cslaw merge</c>.</summary>
/// <param name="host">What the commands get from outside.</param>
/// <param name="texts">The texts of the run.</param>
/// <param name="logs">The logs to join, as the user wrote them.</param>
/// <param name="target">Where the joined log goes.</param>
internal sealed class MergeRun(ToolHost host, Texts texts, IReadOnlyList<string> logs, string target) : LogRun(host, texts)
{
    /// <inheritdoc/>
    protected override int Work()
    {
        List<SarifLogContent> parts = [.. logs.Select(log => LogFile.Read(Host.Files, FullPath(log)))];
        SarifLogContent whole = InputException.Guard(FullPath(logs[0]), ProblemKind.OtherLogs, () => SarifLog.Merge(parts));
        // Paths in a log are relative already; any root stands for theirs.
        Write(target, stream => SarifLog.Write(stream, whole.Findings, whole.Options(Host.CurrentDirectory), whole.Sources));
        Host.Terminal.Text(Texts.Format(TextKey.Merged, parts.Count, Texts.Number(whole.Projects.Count), Shown.Of(FullPath(target))));
        return ExitCode.Clean;
    }
}
