using CsLaw.Tool.Projects.Evaluation;
using CsLaw.Tool.Projects.Packages;

namespace CsLaw.Tool.Projects;

/// <summary>A folder without projects, read as one compilation with the usings and frameworks of a web project.</summary>
internal sealed class SourceFolderReader(FrameworkPacks packs)
{
    /// <summary>The folder as a project; without sources where there are none.</summary>
    public ScannedProject Read(string directory, string treeRoot, CancellationToken cancellation)
    {
        List<InputProblem> problems = [];
        DirectoryWalk walk = new(
            static folder => SdkDefaults.EntersSourceFolder(folder) && Path.GetFileName(folder) is not ("bin" or "obj"),
            folder => problems.Add(new InputProblem(ProblemKind.Unreadable, folder)));
        List<string> files = [.. walk.Files(directory, cancellation)];
        List<string> sources = [.. files.Where(static path => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))];
        sources.Sort(StringComparer.Ordinal);
        if (walk.CutOff)
            problems.Add(new InputProblem(ProblemKind.TooManyFiles, directory));
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(directory));
        TargetFramework framework = TargetFramework.NewestCore(packs.NewestMajor);
        return new ScannedProject
        {
            Path = directory,
            Name = name.Length > 0 ? name : directory,
            AssemblyName = name.Length > 0 ? name : "Sources",
            Directory = directory,
            Framework = framework,
            Sources = sources,
            AdditionalFiles = AdditionalFileSearch.Find(directory, files.Where(SdkDefaults.IsMarkup)),
            ConfigFiles = ConfigFiles.Find(directory, sources, treeRoot, []),
            Frameworks = [SdkDefaults.AspNetCore],
            Settings = new CompilerSettings
            {
                Symbols = [.. FrameworkSymbols.Of(framework).Append("TRACE").Append("DEBUG").Order(StringComparer.Ordinal)],
                LanguageVersion = "latest",
                OutputType = "",
                GlobalUsings =
                [
                    .. SdkDefaults.ImplicitUsings(ProjectSdk.Web, new PropertyTable())
                        .Select(static name => new GlobalUsing(name, false, "")),
                ],
            },
            Problems = problems,
        };
    }
}
