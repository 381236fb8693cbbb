using System;
using System.Text;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// The versions of an assembly for which a line of knowledge holds, written as NuGet writes them: <c>[1.0,2.0)</c>, <c>(,6.0)</c>, and <c>2.0</c>
/// for that one and all later ones. It is the version of the assembly that is compared, since that is what a compilation references.
/// </summary>
internal sealed class VersionRange
{
    private readonly Version? _least;
    private readonly Version? _most;
    private readonly bool _withLeast;
    private readonly bool _withMost;

    private VersionRange(Version? least, bool withLeast, Version? most, bool withMost)
    {
        _least = least;
        _withLeast = withLeast;
        _most = most;
        _withMost = withMost;
    }

    /// <summary>Reads a range; null if the text is none, or one that no version is in.</summary>
    public static VersionRange? Parse(string text)
    {
        if (text.Length == 0 || text[0] is not ('[' or '('))
            return Read(text) is { } from ? new VersionRange(from, withLeast: true, null, withMost: false) : null;
        char open = text[0];
        char close = text[text.Length - 1];
        if (text.Length < 3 || close is not (']' or ')'))
            return null;

        string[] ends = text.Substring(1, text.Length - 2).Split(',');
        if (ends.Length == 1)
            return open == '[' && close == ']' && Read(ends[0]) is { } only ? new VersionRange(only, withLeast: true, only, withMost: true) : null;
        if (ends.Length != 2 || ends[0].Length + ends[1].Length == 0)
            return null;
        Version? least = Read(ends[0]);
        Version? most = Read(ends[1]);
        if ((least is null && ends[0].Length > 0) || (most is null && ends[1].Length > 0))
            return null;
        var range = new VersionRange(least, open == '[', most, close == ']');
        return range.IsEmpty ? null : range;
    }

    /// <summary>Whether the version is in the range.</summary>
    public bool Contains(Version version)
    {
        version = Whole(version);
        if (_least is not null && (_withLeast ? version < _least : version <= _least))
            return false;
        return _most is null || (_withMost ? version <= _most : version < _most);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(_withLeast ? '[' : '(').Append(_least).Append(',').Append(_most).Append(_withMost ? ']' : ')');
        return text.ToString();
    }

    private bool IsEmpty => _least is not null && _most is not null && (_least > _most || (_least == _most && !(_withLeast && _withMost)));

    private static Version? Read(string text)
    {
        if (text.IndexOf('.') < 0)
            text += ".0";
        return Version.TryParse(text, out Version? version) ? Whole(version) : null;
    }

    /// <summary>What a version does not say is zero, so that 2.0 and 2.0.0.0 are the same.</summary>
    private static Version Whole(Version version) =>
        new(version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0));
}
