using System.Xml.Linq;

namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>Applies the item elements of a project in order, after its properties are known.</summary>
internal sealed class ItemEvaluator(
    PropertyTable properties,
    PropertyExpander expander,
    string directory,
    string treeRoot,
    Func<string?, XElement, string, bool> holds,
    List<ProjectNote> notes,
    List<InputProblem> problems)
{
    /// <summary>Item types whose entries are files; the others are names.</summary>
    private static readonly HashSet<string> s_fileTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Compile", "AdditionalFiles", "EditorConfigFiles", "GlobalAnalyzerConfigFiles", "ProjectReference",
    };

    private static readonly HashSet<string> s_nameTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Using", "PackageReference", "PackageVersion", "GlobalPackageReference", "FrameworkReference", "Reference", "InternalsVisibleTo",
    };

    private readonly FilePatterns _patterns = new(directory, treeRoot);
    private List<ProjectItem> _items = [];

    /// <summary>The items after all operations, those the SDK adds first.</summary>
    /// <param name="operations">Item elements in the order met.</param>
    /// <param name="sdk">Decides what is there before the first of them.</param>
    /// <param name="enter">Sets the properties of the file an element stands in while it is applied.</param>
    public IReadOnlyList<ProjectItem> Apply(IEnumerable<ItemOperation> operations, ProjectSdk sdk, Action<string, Action> enter)
    {
        _items.AddRange(SdkDefaults.Items(
            sdk,
            properties,
            directory,
            folder => problems.Add(new InputProblem(ProblemKind.Unreadable, folder))));
        foreach (ItemOperation operation in operations)
        {
            string type = operation.Element.Name.LocalName;
            if (s_fileTypes.Contains(type) || s_nameTypes.Contains(type))
                enter(operation.File, () => Apply(operation, type));
        }

        notes.AddRange(_patterns.Wide.Distinct().Select(static pattern => new ProjectNote(NoteKind.WidePattern, pattern)));
        if (_patterns.CutOff)
            problems.Add(new InputProblem(ProblemKind.TooManyFiles, directory));
        return _items;
    }

    private void Apply(ItemOperation operation, string type)
    {
        XElement element = operation.Element;
        IEnumerable<string?> conditions = [.. operation.Conditions, (string?)element.Attribute("Condition")];
        if (!conditions.All(condition => holds(condition, element, operation.File)))
            return;
        if (Attribute(element, "Remove") is { } removed)
            Remove(type, removed);
        else if (Attribute(element, "Update") is { } updated)
            Update(type, updated, element, operation.File);
        else if (Attribute(element, "Include") is { } included)
            Include(type, included, Attribute(element, "Exclude") ?? "", element, operation.File);
    }

    private void Include(string type, string included, string excluded, XElement element, string file)
    {
        IEnumerable<string> identities = s_fileTypes.Contains(type) ? _patterns.Expand(included, excluded) : FilePatterns.Split(included);
        foreach (string identity in identities)
        {
            ProjectItem item = new(type, identity);
            ReadMetadata(item, element, file);
            _items.Add(item);
        }
    }

    private void Remove(string type, string removed)
    {
        Func<ProjectItem, bool> matches = Match(type, removed);
        _items = [.. _items.Where(item => !matches(item))];
    }

    private void Update(string type, string updated, XElement element, string file)
    {
        Func<ProjectItem, bool> matches = Match(type, updated);
        foreach (ProjectItem item in _items.Where(matches))
            ReadMetadata(item, element, file);
    }

    private Func<ProjectItem, bool> Match(string type, string list)
    {
        List<Func<string, bool>> tests = [];
        foreach (string entry in FilePatterns.Split(list))
        {
            if (!s_fileTypes.Contains(type))
                tests.Add(identity => identity.Equals(entry, StringComparison.OrdinalIgnoreCase));
            else if (_patterns.Matcher(entry) is { } matcher)
                tests.Add(matcher);
        }

        return item => item.Type.Equals(type, StringComparison.OrdinalIgnoreCase) && tests.Exists(test => test(item.Identity));
    }

    private void ReadMetadata(ProjectItem item, XElement element, string file)
    {
        foreach (XAttribute attribute in element.Attributes())
        {
            if (attribute.Name.LocalName is not ("Include" or "Exclude" or "Update" or "Remove" or "Condition"))
                item.Metadata[attribute.Name.LocalName] = expander.Expand(attribute.Value).Text;
        }

        foreach (XElement child in element.Elements().Where(child => holds((string?)child.Attribute("Condition"), child, file)))
            item.Metadata[child.Name.LocalName] = expander.Expand(child.Value.Trim()).Text;
    }

    /// <summary>The expanded attribute, or null where it is missing or refers to other items, which are not followed.</summary>
    private string? Attribute(XElement element, string name)
    {
        if ((string?)element.Attribute(name) is not { } written || written.Contains("@(", StringComparison.Ordinal))
            return null;
        Expansion value = expander.Expand(written);
        if (!value.IsKnown)
            notes.Add(new ProjectNote(NoteKind.UnknownValue, $"{element.Name.LocalName} {name}=\"{written}\""));
        return value.IsKnown ? value.Text : null;
    }
}
