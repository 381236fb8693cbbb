using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Output;

/// <summary>One line a project, for logs.</summary>
internal sealed class PlainProgress(Terminal terminal, Texts texts) : IScanObserver
{
    private int _projects;

    /// <inheritdoc/>
    public void Planned(int projects) => _projects = projects;

    /// <inheritdoc/>
    public void Started(ScannedProject project, int number) =>
        terminal.ErrorLine(texts.Format(TextKey.ProgressProject, number, _projects, project.Name));

    /// <inheritdoc/>
    public void Finished()
    {
    }
}
