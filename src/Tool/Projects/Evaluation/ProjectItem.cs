namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>An item of a project after its includes, updates and removes were applied.</summary>
/// <param name="Type">Item type, e.g. <c>PackageReference</c>.</param>
/// <param name="Identity">For file items the absolute path, else the text of the include.</param>
internal sealed record ProjectItem(string Type, string Identity)
{
    /// <summary>Metadata, from attributes and child elements; names regardless of case.</summary>
    public Dictionary<string, string> Metadata { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The metadata value, or the empty string where there is none.</summary>
    public string this[string name] => Metadata.GetValueOrDefault(name, "");
}
