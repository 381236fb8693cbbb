using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Packages;

namespace CsLaw.Tool.Builds;

/// <summary>From the inputs of a scan to its projects: from MSBuild where it is asked and answers, from the text of the project where not.</summary>
/// <param name="files">Opens the scanned files.</param>
/// <param name="packs">The frameworks of this machine.</param>
/// <param name="build">Answers for MSBuild; null where the machine has none.</param>
internal sealed class ProjectIntake(InputFiles files, FrameworkPacks packs, IProjectBuild? build)
{
    /// <summary>Where the projects are learned from.</summary>
    public BuildMode Mode { get; init; }

    /// <summary>Whether packages are restored before MSBuild is asked.</summary>
    public bool Restores { get; init; }

    /// <summary>How many projects MSBuild may evaluate at once.</summary>
    public int Processes { get; init; } = Environment.ProcessorCount;

    /// <summary>Reads the projects, those they reference, and the folders without projects.</summary>
    /// <param name="inputs">What the user named.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The projects in the order they are compiled, and what could not be read.</returns>
    public async Task<(ProjectGraph Graph, IReadOnlyList<InputProblem> Problems)> ReadAsync(ScanInputs inputs, CancellationToken cancellation)
    {
        List<InputProblem> problems = [];
        BuildAnswer answer = Mode == BuildMode.None || build is null
            ? BuildAnswer.Nothing
            : await build.AskAsync(inputs.Projects, new BuildQuestion(inputs.Root, Restores, Processes), cancellation).ConfigureAwait(false);
        IReadOnlyList<ScannedProject> built = BuiltProjects.Of(answer.Calls, TargetFramework.NewestCore(packs.NewestMajor));

        ProjectLoader loader = new(files, new ProjectReader(files, packs), inputs.Root, built);
        IEnumerable<ScannedProject> read = loader.Load(inputs.Projects, cancellation);
        if (Mode != BuildMode.None)
            read = Explain(read, answer, problems);
        SourceFolderReader folderReader = new(packs);
        List<ScannedProject> folders = [.. inputs.SourceFolders.Select(folder => folderReader.Read(folder, inputs.Root, cancellation))];

        ProjectGraph graph = ProjectGraph.Of([.. built, .. read, .. folders]);
        problems.AddRange(folders.SelectMany(static folder => folder.Problems));
        problems.AddRange(loader.Problems);
        problems.AddRange(graph.Problems);
        return (graph, problems);
    }

    /// <summary>Says of each project that was read as text why MSBuild was of no help; who insisted on MSBuild is told of a problem.</summary>
    private List<ScannedProject> Explain(IEnumerable<ScannedProject> read, BuildAnswer answer, List<InputProblem> problems)
    {
        if (build is null)
        {
            if (Mode == BuildMode.MSBuild)
                problems.AddRange(read.Select(static project => new InputProblem(ProblemKind.NoBuild, project.Path)));
            return [.. read];
        }

        List<ScannedProject> explained = [];
        foreach (ScannedProject project in read)
        {
            bool unrestored = answer.Unrestored.Contains(project.Path);
            string reason = answer.Failures.GetValueOrDefault(project.Path, "");
            if (Mode == BuildMode.MSBuild)
                problems.Add(new InputProblem(unrestored ? ProblemKind.NotRestored : ProblemKind.NoAnswer, project.Path, reason));
            ProjectNote note = new(unrestored ? NoteKind.NotRestored : NoteKind.ReadAsText, project.Path, reason);
            explained.Add(project with { Notes = [.. project.Notes, note] });
        }

        return explained;
    }
}
