using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Builds;

/// <summary>Answers what projects hand to the compiler. One seam, so that tests scan without a build and a machine without an SDK does too.</summary>
internal interface IProjectBuild
{
    /// <summary>Asks about all the projects at once, and about those they reference. Targets of the projects run; nothing is compiled.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="question">How to ask.</param>
    /// <param name="cancellation">Ends the question and everything it started.</param>
    Task<BuildAnswer> AskAsync(IReadOnlyList<RequestedProject> projects, BuildQuestion question, CancellationToken cancellation);
}
