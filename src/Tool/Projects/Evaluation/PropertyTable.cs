namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>Properties of a project while it is read: names regardless of case; global ones cannot be overwritten by the project.</summary>
internal sealed class PropertyTable
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _fixed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value, or the empty string where the property is not set, as MSBuild has it.</summary>
    public string this[string name] => _values.GetValueOrDefault(name, "");

    /// <summary>Sets a property unless a global one of that name exists.</summary>
    public void Set(string name, string value)
    {
        if (!_fixed.Contains(name))
            _values[name] = value;
    }

    /// <summary>Sets a global property (as the command line or an inner build would).</summary>
    public void Fix(string name, string value)
    {
        _values[name] = value;
        _fixed.Add(name);
    }

    /// <summary>Whether the property is <c>true</c>, in any case.</summary>
    public bool IsTrue(string name) => this[name].Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the property is <c>false</c>, in any case.</summary>
    public bool IsFalse(string name) => this[name].Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
}
