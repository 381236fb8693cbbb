using System.IO.Enumeration;

namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>
/// One pattern of files below a folder, compared part by part: <c>*</c> and <c>?</c> stay inside a part, <c>**</c> stands for any number of folders. A project has dozens of them, so that
/// making one must cost next to nothing; comparing takes at most the product of the parts, whoever wrote it.
/// </summary>
internal sealed class FilePattern
{
    private const string AnyFolders = "**";

    private static readonly char[] s_separators = ['/', '\\'];

    private readonly string _start;
    private readonly string[] _parts;

    /// <param name="start">The folder below which the files are, as an absolute path.</param>
    /// <param name="pattern">The pattern behind it, with forward slashes.</param>
    public FilePattern(string start, string pattern)
    {
        _start = Path.TrimEndingDirectorySeparator(start);
        string[] parts = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // A pattern that ends in any folders takes the files in them.
        _parts = parts is [.., AnyFolders] ? [.. parts, "*"] : parts;
    }

    /// <summary>Whether an absolute path is one of them.</summary>
    public bool Matches(string path)
    {
        if (!LocalPath.IsWithin(_start, path))
            return false;
        string[] names = path[_start.Length..].Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        int name = 0;
        int part = 0;
        // Where the last ** stands, and the first name that it does not stand for yet.
        int folders = -1;
        int next = 0;
        while (name < names.Length)
        {
            if (part < _parts.Length && _parts[part] == AnyFolders)
            {
                folders = part++;
                next = name;
            }
            else if (part < _parts.Length && IsName(_parts[part], names[name]))
            {
                part++;
                name++;
            }
            else if (folders >= 0)
            {
                part = folders + 1;
                name = ++next;
            }
            else
            {
                return false;
            }
        }

        return part == _parts.Length;
    }

    private static bool IsName(string part, string name) =>
        FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: LocalPath.Comparison == StringComparison.OrdinalIgnoreCase);
}
