using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Output;

/// <summary>Says nothing.</summary>
internal sealed class QuietObserver : IScanObserver
{
    /// <inheritdoc/>
    public void Planned(int projects)
    {
    }

    /// <inheritdoc/>
    public void Started(ScannedProject project, int number)
    {
    }

    /// <inheritdoc/>
    public void Finished()
    {
    }
}
