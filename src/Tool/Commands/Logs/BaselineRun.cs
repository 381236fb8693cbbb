using CsLaw.Sarif;
using CsLaw.Tool.Gates;
using CsLaw.Tool.Logs;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Commands.Logs;

/// <summary>One run of <c>cslaw baseline</c>.</summary>
/// <param name="host">What the commands get from outside.</param>
/// <param name="texts">The texts of the run.</param>
/// <param name="log">The log of the run, as the user wrote it.</param>
/// <param name="file">The baseline, read if it is there, and written.</param>
/// <param name="prunes">Whether findings that are not known stay unknown.</param>
internal sealed class BaselineRun(ToolHost host, Texts texts, string log, string file, bool prunes) : LogRun(host, texts)
{
    /// <inheritdoc/>
    protected override int Work()
    {
        string path = FullPath(file);
        SarifLogContent content = LogFile.Read(Host.Files, FullPath(log));
        // What a broken run did not see is not fixed; pruning by it would let it all come back as new.
        if (!content.ExecutionSuccessful)
            throw new InputException(new InputProblem(ProblemKind.BadLog, FullPath(log), Texts[GateKey.BaselineNotWhole]));
        Baseline before = Host.Files.Exists(path) || prunes ? BaselineFile.Read(Host.Files, path) : Baseline.Empty;
        IReadOnlyList<StandingFinding> now = StandingFindings.Of(content);
        Comparison comparison = Comparison.Of(before, now);
        Baseline after = before.After([.. now.Select(static standing => standing.Mark)], takeNew: !prunes);
        Write(file, stream => BaselineFile.Write(stream, after));
        Host.Terminal.Text(Texts.Format(
            GateKey.BaselineWritten,
            Shown.Of(path),
            Texts.Number(after.Marks.Count),
            Texts.Number(prunes ? 0 : comparison.New.Count),
            Texts.Number(comparison.Fixed.Count)));
        return ExitCode.Clean;
    }
}
