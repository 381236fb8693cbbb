using CsLaw.Sarif;
using CsLaw.Tool.Commands.Logs;
using CsLaw.Tool.Gates;
using CsLaw.Tool.Gates.Policies;

namespace CsLaw.Tool.Output;

/// <summary>Says what a gate decided, what fails first.</summary>
internal sealed class GateReport(Terminal terminal, Texts texts)
{
    /// <summary>Prints the verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="options">What the user asked.</param>
    public void Print(GateVerdict verdict, GateOptions options)
    {
        PrintFindings(GateKey.GateFailing, verdict.Failing.Select(static standing => standing.Finding));
        PrintFindings(GateKey.GateUnjustified, verdict.Unjustified);
        PrintExemptions(GateKey.GateExpired, verdict.Expired, options);
        if (!options.Quiet)
        {
            HashSet<StandingFinding> failing = [.. verdict.Failing];
            PrintFindings(GateKey.GateNew, verdict.Comparison.New.Where(standing => !failing.Contains(standing)).Select(static standing => standing.Finding));
            PrintFixed(verdict.Comparison.Fixed);
            PrintExemptions(GateKey.GateIdle, verdict.Idle, options);
        }

        Comparison changes = verdict.Comparison;
        terminal.Heading(texts.Format(
            verdict.Passes ? GateKey.GatePassed : GateKey.GateFailed,
            Texts.Number(changes.New.Count),
            Texts.Number(changes.Fixed.Count),
            Texts.Number(changes.Unchanged.Count),
            Texts.Number(verdict.Exempt.Count)));
    }

    private void PrintFindings(GateKey heading, IEnumerable<Finding> findings)
    {
        bool isFirst = true;
        foreach (Finding finding in findings)
        {
            if (isFirst)
                terminal.Heading(texts[heading]);
            isFirst = false;
            Place place = finding.Place;
            terminal.Text($"  {place.Path}:{place.StartLine}:{place.StartColumn}  {texts[LevelName(finding.Level)]} {finding.RuleId}");
            terminal.Text($"    {finding.Message}");
        }

        if (!isFirst)
            terminal.Line();
    }

    private void PrintFixed(IReadOnlyList<FindingMark> marks)
    {
        if (marks.Count == 0)
            return;
        terminal.Heading(texts[GateKey.GateFixed]);
        foreach (FindingMark mark in marks)
            terminal.Text($"  {mark.Path}  {mark.Rule}  {mark.ShortMember}");
        terminal.Line();
    }

    private void PrintExemptions(GateKey heading, IReadOnlyList<Exemption> exemptions, GateOptions options)
    {
        if (exemptions.Count == 0)
            return;
        terminal.Heading(texts[heading]);
        foreach (Exemption exemption in exemptions)
            terminal.Text($"  {options.Policy}({exemption.Line})  {exemption.Until:yyyy-MM-dd}  {exemption.Reason}");
        terminal.Line();
    }

    private static TextKey LevelName(FindingLevel level) => level switch
    {
        FindingLevel.Error => TextKey.LevelError,
        FindingLevel.Warning => TextKey.LevelWarning,
        _ => TextKey.LevelNote,
    };
}
