using CsLaw.Sarif;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning.Findings;

namespace CsLaw.Tool.Output;

/// <summary>Everything a scan says when it is done.</summary>
internal sealed class ScanReport(Terminal terminal, Texts texts, ShownPath shown)
{
    /// <summary>Prints findings, what stood in their way, and the summary.</summary>
    /// <param name="result">The scan.</param>
    /// <param name="level">The lowest level to list.</param>
    /// <param name="verbose">Whether what could not be followed is told in full.</param>
    /// <param name="sarif">Where the log was written, or null.</param>
    public void Print(ScanResult result, FindingLevel level, bool verbose, string? sarif)
    {
        List<Finding> listed = [.. result.Standing.Where(finding => finding.Level >= level)];
        if (listed.Count == 0)
            terminal.Text(texts[TextKey.NothingFound]);
        else
            new FindingList(terminal, texts, shown, LawLibrary.Embedded).Print(listed, result.LawVersion);
        PrintObstacles(result, verbose);
        terminal.Line();
        new ScanSummary(terminal, texts, shown).Print(result, level, sarif);
    }

    /// <summary>Prints the one line of a quiet run.</summary>
    public void PrintLine(ScanResult result) => new ScanSummary(terminal, texts, shown).PrintLine(result);

    private void PrintObstacles(ScanResult result, bool verbose)
    {
        bool IsHindered(ProjectOutcome project) => project.Errors > 0 || (verbose && project.Notes.Count > 0);
        List<ProjectOutcome> hindered = [.. result.Projects.Where(IsHindered)];
        if (hindered.Count > 0 || result.Notes.Count > 0)
            terminal.Line();
        foreach (ProjectOutcome project in hindered)
        {
            if (project.Errors > 0)
                terminal.Text(texts.Format(TextKey.ErrorsInTheWay, project.Name, project.Errors));
            if (verbose)
                PrintDetails(project);
        }

        foreach (ProjectNote note in result.Notes)
            terminal.Text(texts.Describe(note, shown.Of(note.Subject)));
    }

    private void PrintDetails(ProjectOutcome project)
    {
        const string indent = "    ";
        foreach (CompilationError error in project.FirstErrors)
            terminal.Faint(error.Path.Length > 0 ? $"{shown.Of(error.Path)}:{error.Line}  {error.Text}" : error.Text, indent);
        if (project.Notes.Count == 0)
            return;
        terminal.Text(texts.Format(TextKey.NotesHeading, project.Name));
        foreach (ProjectNote note in project.Notes)
            terminal.Faint(texts.Describe(note, shown.Of(note.Subject)), indent);
    }
}
