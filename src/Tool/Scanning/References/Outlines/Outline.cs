using System.Collections.Immutable;

namespace CsLaw.Tool.Scanning.References.Outlines;

/// <summary>
/// The public shape of a family of packages as the tool carries it: declarations without bodies, to be compiled against where the packages are not on the machine.
/// </summary>
/// <param name="Name">The family; also the name of the assembly that is made of it.</param>
/// <param name="Packages">The packages it stands in for, the one that all others build on first; an asterisk at the end stands for any ending.</param>
/// <param name="Namespaces">Namespaces of the family: a using of one of them, or of one inside of it, asks for it.</param>
/// <param name="Needs">Families whose types it names.</param>
/// <param name="Text">The declarations.</param>
internal sealed record Outline(string Name, ImmutableArray<string> Packages, ImmutableArray<string> Namespaces, ImmutableArray<string> Needs, string Text)
{
    private const string InPlaceOf = "// in place of:";
    private const string AskedBy = "// asked by:";
    private const string Need = "// needs:";

    /// <summary>The assembly that is there if the family is.</summary>
    public string Assembly => Packages[0];

    /// <summary>Reads an outline.</summary>
    /// <param name="name">The family.</param>
    /// <param name="text">The comments of its first lines say what it stands for, the rest is C#.</param>
    /// <exception cref="FormatException">The first lines do not say which packages it stands in for.</exception>
    public static Outline Parse(string name, string text)
    {
        ImmutableArray<string> packages = [], namespaces = [], needs = [];
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(InPlaceOf, StringComparison.Ordinal))
                packages = Words(line[InPlaceOf.Length..]);
            else if (line.StartsWith(AskedBy, StringComparison.Ordinal))
                namespaces = Words(line[AskedBy.Length..]);
            else if (line.StartsWith(Need, StringComparison.Ordinal))
                needs = Words(line[Need.Length..]);
            else if (!line.IsWhiteSpace())
                break;
        }

        return packages.IsEmpty ? throw new FormatException($"{name}: no line '{InPlaceOf}' at its beginning.") : new Outline(name, packages, namespaces, needs, text);
    }

    /// <summary>Whether the package belongs to the family.</summary>
    public bool StandsFor(string package)
    {
        foreach (string pattern in Packages)
        {
            if (pattern[^1] == '*' ? package.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase) : package.Equals(pattern, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether a using of the name asks for the family; a name of a type, as aliases and static usings have it, does as its namespace.</summary>
    public bool IsAskedBy(string name)
    {
        foreach (string own in Namespaces)
        {
            if (name.StartsWith(own, StringComparison.Ordinal) && (name.Length == own.Length || name[own.Length] == '.'))
                return true;
        }

        return false;
    }

    private static ImmutableArray<string> Words(ReadOnlySpan<char> list) => [.. list.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
