using CsLaw.Tool.Projects.Evaluation;
using CsLaw.Tool.Projects.Packages;

namespace CsLaw.Tool.Projects;

/// <summary>From a project file to what the scan needs to know of it. Nothing of the project runs.</summary>
internal sealed class ProjectReader(InputFiles files, FrameworkPacks packs)
{
    /// <summary>Properties the SDKs make visible to analyzers.</summary>
    private static readonly string[] s_visibleProperties =
    [
        "TargetFramework", "TargetFrameworkIdentifier", "TargetFrameworkVersion", "RootNamespace", "ProjectDir", "ImplicitUsings",
        "Nullable",
        "IsTestProject", "UsingMicrosoftNETSdkWeb", "InvariantGlobalization", "PlatformNeutralAssembly", "EnforceExtendedAnalyzerRules",
    ];

    /// <summary>Reads a project.</summary>
    /// <param name="requested">The <c>.csproj</c>.</param>
    /// <param name="treeRoot">Top of the tree the project is scanned in.</param>
    /// <exception cref="System.Xml.XmlException">It is not well-formed.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public ScannedProject Read(RequestedProject requested, string treeRoot)
    {
        string path = requested.Path;
        ProjectEvaluation evaluation = ProjectEvaluator.Evaluate(files, requested, treeRoot, null);
        string? moniker = Moniker(evaluation);
        if (!evaluation.Properties["TargetFramework"].Trim().Equals(moniker, StringComparison.OrdinalIgnoreCase)
            && evaluation.Sdk != ProjectSdk.None)
            evaluation = ProjectEvaluator.Evaluate(files, requested, treeRoot, moniker);
        TargetFramework framework = TargetFramework.TryParse(moniker) ?? TargetFramework.NewestCore(packs.NewestMajor);

        PropertyTable properties = evaluation.Properties;
        string directory = Path.GetDirectoryName(path)!;
        string name = Path.GetFileNameWithoutExtension(path);
        List<ProjectNote> notes = [.. evaluation.Notes];
        List<string> sources = Sources(evaluation, notes);
        return new ScannedProject
        {
            Path = path,
            Name = name,
            AssemblyName = properties["AssemblyName"] is { Length: > 0 } assembly ? assembly : name,
            Directory = directory,
            Framework = framework,
            Sources = sources,
            AdditionalFiles = AdditionalFileSearch.Find(directory, evaluation.Of("AdditionalFiles").Select(static item => item.Identity)),
            ConfigFiles = ConfigFiles.Find(directory, sources, treeRoot, NamedConfigFiles(evaluation)),
            ProjectReferences = [.. ProjectReferences(evaluation)],
            Packages = [.. PackageReferenceReader.Read(evaluation)],
            Frameworks =
                [.. evaluation.Of("FrameworkReference").Select(static item => item.Identity).Distinct(StringComparer.OrdinalIgnoreCase)],
            Assemblies = Assemblies(evaluation, directory, notes),
            Settings = Settings(evaluation, framework),
            Notes = notes,
            Problems = evaluation.Problems,
        };
    }

    private static IEnumerable<string> NamedConfigFiles(ProjectEvaluation evaluation) =>
        evaluation.Of("EditorConfigFiles").Concat(evaluation.Of("GlobalAnalyzerConfigFiles")).Select(static item => item.Identity);

    private string? Moniker(ProjectEvaluation evaluation)
    {
        PropertyTable properties = evaluation.Properties;
        if (properties["TargetFramework"].Trim() is { Length: > 0 } single)
            return single;
        if (TargetFrameworkChoice.Choose(FilePatterns.Split(properties["TargetFrameworks"]), packs.NewestMajor) is { } chosen)
            return chosen;
        return evaluation.Sdk == ProjectSdk.None && properties["TargetFrameworkVersion"] is ['v', .. var version]
            ? ".NETFramework" + version
            : null;
    }

    private List<string> Sources(ProjectEvaluation evaluation, List<ProjectNote> notes)
    {
        List<string> sources = [];
        HashSet<string> seen = new(LocalPath.Comparer);
        foreach (ProjectItem item in evaluation.Of("Compile").Where(item => seen.Add(item.Identity)))
        {
            if (files.Exists(item.Identity))
                sources.Add(item.Identity);
            else
                notes.Add(new ProjectNote(NoteKind.MissingSource, item.Identity));
        }

        sources.Sort(StringComparer.Ordinal);
        return sources;
    }

    private static IEnumerable<string> ProjectReferences(ProjectEvaluation evaluation)
    {
        HashSet<string> seen = new(LocalPath.Comparer);
        foreach (ProjectItem item in evaluation.Of("ProjectReference"))
        {
            bool compiles = !item["ReferenceOutputAssembly"].Equals("false", StringComparison.OrdinalIgnoreCase)
                && item["OutputItemType"].Length == 0;
            if (!compiles || !item.Identity.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                continue;
            string canonical = LocalPath.CanonicalIfReadable(item.Identity);
            if (seen.Add(canonical))
                yield return canonical;
        }
    }

    private List<string> Assemblies(ProjectEvaluation evaluation, string directory, List<ProjectNote> notes)
    {
        List<string> assemblies = [];
        foreach (ProjectItem item in evaluation.Of("Reference"))
        {
            string written = item["HintPath"] is { Length: > 0 } hint ? hint : item.Identity;
            bool isPath = written.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
            if (isPath && LocalPath.Resolve(directory, written) is { } path && files.Exists(path))
                assemblies.Add(path);
            else if (isPath)
                notes.Add(new ProjectNote(NoteKind.MissingAssembly, item.Identity));
        }

        return assemblies;
    }

    private static CompilerSettings Settings(ProjectEvaluation evaluation, TargetFramework framework)
    {
        PropertyTable properties = evaluation.Properties;
        bool runs = evaluation.Sdk is ProjectSdk.Web or ProjectSdk.Worker or ProjectSdk.BlazorWebAssembly;
        HashSet<string> symbols = [.. Names(properties["DefineConstants"]), "TRACE"];
        if (properties["Configuration"].Equals("Debug", StringComparison.OrdinalIgnoreCase))
            symbols.Add("DEBUG");
        if (evaluation.Sdk != ProjectSdk.None)
            symbols.UnionWith(FrameworkSymbols.Of(framework));
        return new CompilerSettings
        {
            LanguageVersion = properties["LangVersion"].Trim(),
            Nullable = properties["Nullable"].Trim(),
            OutputType = properties["OutputType"].Trim() is { Length: > 0 } output ? output : runs ? "Exe" : "Library",
            Symbols = [.. symbols.Order(StringComparer.Ordinal)],
            NoWarn = [.. Names(properties["NoWarn"])],
            WarningsAsErrors = [.. Names(properties["WarningsAsErrors"])],
            TreatWarningsAsErrors = properties.IsTrue("TreatWarningsAsErrors"),
            ReadsDocumentation = properties.IsTrue("GenerateDocumentationFile") || properties["DocumentationFile"].Length > 0,
            GlobalUsings = [.. Usings(evaluation)],
            FriendAssemblies = [.. evaluation.Of("InternalsVisibleTo").Select(static item => item.Identity)],
            VisibleProperties = s_visibleProperties
                .Where(name => properties[name].Length > 0)
                .ToDictionary(static name => name, name => properties[name], StringComparer.Ordinal),
        };
    }

    private static IEnumerable<GlobalUsing> Usings(ProjectEvaluation evaluation) => evaluation.Of("Using")
        .Select(static item => new GlobalUsing(
            item.Identity,
            item["Static"].Equals("true", StringComparison.OrdinalIgnoreCase),
            item["Alias"]))
        .Distinct();

    private static IEnumerable<string> Names(string list) =>
        list.Split([';', ',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
