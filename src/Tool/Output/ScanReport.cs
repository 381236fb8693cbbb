using CsLaw.Sarif;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Output;

/// <summary>Everything a scan says when it is done.</summary>
internal sealed class ScanReport(Terminal terminal, Texts texts, ShownPath shown)
{
    /// <summary>Says what could not be read, one line each, on the standard error.</summary>
    public void PrintProblems(IEnumerable<InputProblem> problems)
    {
        foreach (InputProblem problem in problems)
            PrintProblem(problem);
    }

    /// <summary>Says what could not be read or written, on one line of the standard error.</summary>
    public void PrintProblem(InputProblem problem) => terminal.ErrorLine("cslaw: " + texts.Describe(problem, shown.Of(problem.Path)));

    /// <summary>Prints findings, what stood in their way, and the summary.</summary>
    /// <param name="result">The scan.</param>
    /// <param name="level">The lowest level to list.</param>
    /// <param name="verbose">Whether what could not be followed is told in full.</param>
    /// <param name="sarif">Where the log was written, or null.</param>
    public void Print(ScanResult result, FindingLevel level, bool verbose, string? sarif)
    {
        LawLibrary law = LawLibrary.Embedded;
        List<Finding> listed = [.. result.Findings.Where(finding => finding.Level >= level && finding.Suppressions.Count == 0)];
        if (listed.Count == 0)
            terminal.Line(Terminal.Escape(texts[TextKey.NothingFound]));
        else
            new FindingList(terminal, texts, shown, law).Print(listed, result.LawVersion);
        PrintObstacles(result, verbose);
        terminal.Line();
        new ScanSummary(terminal, texts, shown).Print(result, level, sarif);
    }

    /// <summary>Prints the one line of a quiet run.</summary>
    public void PrintLine(ScanResult result) => new ScanSummary(terminal, texts, shown).PrintLine(result);

    private void PrintObstacles(ScanResult result, bool verbose)
    {
        List<ProjectOutcome> hindered =
            [.. result.Projects.Where(project => project.Errors > 0 || project.Faults.Count > 0 || (verbose && project.Notes.Count > 0))];
        if (hindered.Count > 0 || result.Notes.Count > 0)
            terminal.Line();
        foreach (ProjectOutcome project in hindered)
        {
            if (project.Errors > 0)
                terminal.Line(Terminal.Escape(texts.Format(TextKey.ErrorsInTheWay, project.Name, project.Errors)));
            foreach (IGrouping<string, AnalyzerFault> faults in project.Faults.GroupBy(static fault => fault.Analyzer))
            {
                string first = $"{faults.First().Exception}: {faults.First().Message}";
                terminal.Line(Terminal.Escape(texts.Format(TextKey.AnalyzerFailed, project.Name, faults.Key, faults.Count(), first)));
            }

            if (verbose)
                PrintDetails(project);
        }

        foreach (ProjectNote note in result.Notes)
            terminal.Line(Terminal.Escape(texts.Describe(note, shown.Of(note.Subject))));
    }

    private void PrintDetails(ProjectOutcome project)
    {
        foreach (CompilationError error in project.FirstErrors)
            terminal.Line($"    [dim]{Terminal.Escape(error.Path.Length > 0 ? $"{shown.Of(error.Path)}:{error.Line}  {error.Text}" : error.Text)}[/]");
        if (project.Notes.Count == 0)
            return;
        terminal.Line(Terminal.Escape(texts.Format(TextKey.NotesHeading, project.Name)));
        foreach (ProjectNote note in project.Notes)
            terminal.Line($"    [dim]{Terminal.Escape(texts.Describe(note, shown.Of(note.Subject)))}[/]");
    }
}
