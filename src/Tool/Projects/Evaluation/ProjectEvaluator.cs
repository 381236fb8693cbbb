using System.Xml;
using System.Xml.Linq;

namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>
/// Reads a project, and the <c>Directory.Build.*</c> and <c>Directory.Packages.props</c> above it, as text. MSBuild is not
/// loaded: targets and tasks are not looked at, SDK files are not read (what they would add is known here), and what the small
/// evaluator cannot compute is left out and noted.
/// </summary>
internal sealed class ProjectEvaluator
{
    private const int DeepestImport = 32;

    private readonly InputFiles _files;
    private readonly string _project;
    private readonly string _treeRoot;
    private readonly PropertyTable _properties = new();
    private readonly PropertyExpander _expander;
    private readonly List<ItemOperation> _operations = [];
    private readonly List<ProjectNote> _notes = [];
    private readonly List<InputProblem> _problems = [];
    private readonly HashSet<string> _imported = new(LocalPath.Comparer);
    private readonly string _directory;

    private ProjectEvaluator(InputFiles files, RequestedProject requested, string treeRoot, string? targetFramework)
    {
        string project = requested.Path;
        _files = files;
        _project = project;
        _treeRoot = treeRoot;
        _directory = Path.GetDirectoryName(project)!;
        _expander = new PropertyExpander(_properties);
        _properties.Fix("MSBuildProjectFullPath", project);
        _properties.Fix("MSBuildProjectDirectory", _directory);
        _properties.Fix("MSBuildProjectFile", Path.GetFileName(project));
        _properties.Fix("MSBuildProjectName", Path.GetFileNameWithoutExtension(project));
        _properties.Fix("MSBuildProjectExtension", Path.GetExtension(project));
        _properties.Fix("ProjectDir", _directory + Path.DirectorySeparatorChar);
        _properties.Fix("OS", OperatingSystem.IsWindows() ? "Windows_NT" : "Unix");
        _properties.Set("SolutionDir", (Path.GetDirectoryName(requested.Solution) ?? treeRoot) + Path.DirectorySeparatorChar);
        if (requested.Solution is { } solution)
        {
            _properties.Set("SolutionPath", solution);
            _properties.Set("SolutionFileName", Path.GetFileName(solution));
            _properties.Set("SolutionName", Path.GetFileNameWithoutExtension(solution));
        }

        _properties.Set("Configuration", "Debug");
        _properties.Set("Platform", "AnyCPU");
        if (targetFramework is not null)
            _properties.Fix("TargetFramework", targetFramework);
    }

    /// <summary>Evaluates the project for <paramref name="targetFramework"/>, or for whatever it says itself where that is null.</summary>
    /// <exception cref="XmlException">The project is not well-formed XML.</exception>
    /// <exception cref="IOException">The project cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission to read the project.</exception>
    public static ProjectEvaluation Evaluate(InputFiles files, RequestedProject project, string treeRoot, string? targetFramework) =>
        new ProjectEvaluator(files, project, treeRoot, targetFramework).Run();

    private ProjectEvaluation Run()
    {
        XElement root = SafeXml.Load(_files, _project).Root!;
        if (root.Name.LocalName != "Project")
        {
            IXmlLineInfo place = root;
            throw new XmlException(
                $"the root element is <{root.Name.LocalName}>, not <Project>",
                null,
                place.LineNumber,
                place.LinePosition);
        }

        ProjectSdk sdk = SdkOf(root);
        ImportNearest("Directory.Build.props", "ImportDirectoryBuildProps");
        ImportNearest("Directory.Packages.props", "ImportDirectoryPackagesProps");
        Enter(_project, root, 0);
        if (TargetFramework.TryParse(_properties["TargetFramework"]) is { } framework)
        {
            _properties.Set("TargetFrameworkIdentifier", framework.Identifier);
            _properties.Set("TargetFrameworkVersion", "v" + framework.Version.ToString(2));
        }

        ImportNearest("Directory.Build.targets", "ImportDirectoryBuildTargets");
        ItemEvaluator items = new(_properties, _expander, _directory, _treeRoot, Holds, _notes, _problems);
        return new ProjectEvaluation(sdk, _properties, items.Apply(_operations, sdk, Enter), _notes, _problems);
    }

    private static ProjectSdk SdkOf(XElement root)
    {
        IEnumerable<string> named = ((string?)root.Attribute("Sdk") ?? "")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Concat(Attributes(root, "Sdk", "Name"))
            .Concat(Attributes(root, "Import", "Sdk"));
        ProjectSdk sdk = ProjectSdk.None;
        foreach (string name in named.Where(static name => name.Length > 0))
        {
            ProjectSdk one = name.Split('/')[0].ToUpperInvariant() switch
            {
                "MICROSOFT.NET.SDK.WEB" => ProjectSdk.Web,
                "MICROSOFT.NET.SDK.WORKER" => ProjectSdk.Worker,
                "MICROSOFT.NET.SDK.RAZOR" => ProjectSdk.Razor,
                "MICROSOFT.NET.SDK.BLAZORWEBASSEMBLY" => ProjectSdk.BlazorWebAssembly,
                _ => ProjectSdk.Plain,
            };
            if (sdk is ProjectSdk.None or ProjectSdk.Plain)
                sdk = one;
        }

        return sdk;
    }

    private void ImportNearest(string name, string switchProperty)
    {
        if (!_properties.IsFalse(switchProperty) && LocalPath.DirectoryAbove(_directory, name) is { } folder)
            Import(Path.Join(folder, name), 0);
    }

    private void Import(string file, int depth)
    {
        if (!_imported.Add(file) || depth > DeepestImport)
            return;
        try
        {
            XElement root = SafeXml.Load(_files, file).Root!;
            if (root.Name.LocalName == "Project")
                Enter(file, root, depth);
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            _notes.Add(new ProjectNote(NoteKind.SkippedImport, file, exception.Message));
        }
    }

    private void Enter(string file, XElement root, int depth) => Enter(file, () => Read(root, [], file, depth));

    /// <summary>Runs <paramref name="read"/> while the <c>MSBuildThisFile*</c> properties speak of <paramref name="file"/>.</summary>
    private void Enter(string file, Action read)
    {
        string before = _properties["MSBuildThisFileFullPath"];
        SetThisFile(file);
        read();
        if (before.Length > 0)
            SetThisFile(before);
    }

    private void SetThisFile(string file)
    {
        _properties.Set("MSBuildThisFileFullPath", file);
        _properties.Set("MSBuildThisFile", Path.GetFileName(file));
        _properties.Set("MSBuildThisFileName", Path.GetFileNameWithoutExtension(file));
        _properties.Set("MSBuildThisFileExtension", Path.GetExtension(file));
        _properties.Set("MSBuildThisFileDirectory", Path.GetDirectoryName(file) + Path.DirectorySeparatorChar);
    }

    private void Read(XElement parent, IReadOnlyList<string> conditions, string file, int depth)
    {
        foreach (XElement element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "PropertyGroup" when Holds(element, file):
                    ReadProperties(element, file);
                    break;
                case "ItemGroup":
                    IReadOnlyList<string> around = element.Attribute("Condition") is { } condition
                        ? [.. conditions, condition.Value]
                        : conditions;
                    _operations.AddRange(element.Elements().Select(item => new ItemOperation(item, around, file)));
                    break;
                case "ImportGroup" when Holds(element, file):
                    Read(element, conditions, file, depth);
                    break;
                case "Import" when element.Attribute("Sdk") is null && Holds(element, file):
                    ReadImport(element, file, depth);
                    break;
                case "Choose":
                    if (element.Elements().FirstOrDefault(branch => IsTaken(branch, file)) is { } chosen)
                        Read(chosen, conditions, file, depth);
                    break;
            }
        }
    }

    private bool IsTaken(XElement branch, string file) =>
        branch.Name.LocalName == "Otherwise" || (branch.Name.LocalName == "When" && Holds(branch, file));

    private void ReadProperties(XElement group, string file)
    {
        foreach (XElement property in group.Elements().Where(property => Holds(property, file)))
        {
            Expansion value = _expander.Expand(property.Value.Trim());
            if (!value.IsKnown && Relevant(property.Name.LocalName))
                _notes.Add(new ProjectNote(NoteKind.UnknownValue, property.Name.LocalName, Where(property, file)));
            _properties.Set(property.Name.LocalName, value.Text);
        }
    }

    private void ReadImport(XElement element, string file, int depth)
    {
        string written = (string?)element.Attribute("Project") ?? "";
        if (IsOfTheSdk(written))
            return;
        Expansion path = _expander.Expand(written);
        if (!path.IsKnown || path.Text.Length == 0)
        {
            if (!path.IsKnown)
                _notes.Add(new ProjectNote(NoteKind.SkippedImport, written, Where(element, file)));
            return;
        }

        FilePatterns patterns = new(Path.GetDirectoryName(file)!, _treeRoot);
        foreach (string target in patterns.Expand(path.Text, ""))
        {
            if (_files.Exists(target))
                Import(target, depth + 1);
            else
                _notes.Add(new ProjectNote(NoteKind.SkippedImport, path.Text, Where(element, file)));
        }
    }

    /// <summary>Imports of the tool chain's own files; what they add is known without reading them.</summary>
    private static bool IsOfTheSdk(string path) =>
        path.Contains("$(MSBuildToolsPath)", StringComparison.OrdinalIgnoreCase)
        || path.Contains("$(MSBuildBinPath)", StringComparison.OrdinalIgnoreCase)
        || path.Contains("$(MSBuildExtensionsPath", StringComparison.OrdinalIgnoreCase)
        || path.Contains("$(VSToolsPath)", StringComparison.OrdinalIgnoreCase);

    private bool Holds(XElement element, string file) => Holds((string?)element.Attribute("Condition"), element, file);

    private bool Holds(string? condition, XElement element, string file)
    {
        ConditionResult result = ConditionParser.Evaluate(
            condition,
            _expander,
            path => LocalPath.Resolve(_directory, path) is { } full && Path.Exists(full));
        if (result == ConditionResult.Unknown)
        {
            ProjectNote note = new(NoteKind.UnknownCondition, condition!, Where(element, file));
            if (!_notes.Contains(note))
                _notes.Add(note);
        }

        return result == ConditionResult.True;
    }

    private static string Where(XElement element, string file) => $"{file}:{((IXmlLineInfo)element).LineNumber}";

    /// <summary>Only a value the scan reads is worth a note.</summary>
    private static IEnumerable<string> Attributes(XElement root, string element, string attribute) => root.Elements()
        .Where(child => child.Name.LocalName == element)
        .Select(child => (string?)child.Attribute(attribute) ?? "");

    private static bool Relevant(string name) =>
        name.ToUpperInvariant() is "TARGETFRAMEWORK" or "TARGETFRAMEWORKS" or "DEFINECONSTANTS" or "LANGVERSION"
            or "NULLABLE" or "IMPLICITUSINGS" or "ASSEMBLYNAME" or "ROOTNAMESPACE" or "OUTPUTTYPE"
            or "ENABLEDEFAULTCOMPILEITEMS" or "ENABLEDEFAULTITEMS";
}
