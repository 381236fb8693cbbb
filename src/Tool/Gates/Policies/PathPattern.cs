using System.Text;
using System.Text.RegularExpressions;

namespace CsLaw.Tool.Gates.Policies;

/// <summary>
/// A pattern of paths as <c>.gitignore</c> users know them: <c>*</c> and <c>?</c> stay inside a folder, <c>**</c> goes through folders, a pattern
/// that ends in a slash takes all below. Paths are relative to the root of the log, with forward slashes.
/// </summary>
internal sealed class PathPattern
{
    private readonly Regex _regex;

    /// <summary>Reads a pattern; every text is one.</summary>
    public PathPattern(string pattern)
    {
        StringBuilder text = new("^");
        string rest = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern.TrimStart('/');
        if (rest.EndsWith('/'))
            rest += "**";
        for (int i = 0; i < rest.Length; i++)
        {
            bool isDouble = rest[i] == '*' && i + 1 < rest.Length && rest[i + 1] == '*';
            if (isDouble)
            {
                i++;
                bool takesSlash = i + 1 < rest.Length && rest[i + 1] == '/';
                text.Append(takesSlash ? "(?:.*/)?" : ".*");
                if (takesSlash)
                    i++;
            }
            else
            {
                text.Append(rest[i] switch
                {
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    var other => Regex.Escape(other.ToString()),
                });
            }
        }

        // Without backtracking no pattern can take long, whoever wrote it.
        _regex = new Regex(text.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>Whether a path is one of them.</summary>
    public bool Matches(string path) => _regex.IsMatch(path);
}
