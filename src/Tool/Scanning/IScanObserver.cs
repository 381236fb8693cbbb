using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Scanning;

/// <summary>Hears how far a scan is.</summary>
internal interface IScanObserver
{
    /// <summary>The projects are read; so many compilations follow.</summary>
    void Planned(int projects);

    /// <summary>Work on a project begins.</summary>
    /// <param name="project">The project.</param>
    /// <param name="number">Its place in the order, from 1.</param>
    void Started(ScannedProject project, int number);

    /// <summary>Work on the project that began last is done.</summary>
    void Finished();
}
