using System;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>Closes the gap that a value leaves in a message: brackets and quotes that held nothing else, blanks on both sides, a separator that separates nothing any more.</summary>
internal static class MessageGap
{
    private static readonly (string Open, string Close)[] s_pairs =
    {
        ("\\\"", "\\\""), ("\"", "\""), ("'", "'"), ("(", ")"), ("[", "]"), ("<", ">"), ("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("（", "）"), ("【", "】"), ("《", "》"),
    };

    /// <param name="before">The text before the gap.</param>
    /// <param name="after">The text after it, up to the next value.</param>
    /// <param name="isEnd">Whether the message ends with that text.</param>
    public static (string Before, string After) Close(string before, string after, bool isEnd)
    {
        foreach ((string open, string close) in s_pairs)
        {
            if (before.EndsWith(open, StringComparison.Ordinal) && after.StartsWith(close, StringComparison.Ordinal))
            {
                before = before.Substring(0, before.Length - open.Length);
                after = after.Substring(close.Length);
            }
        }

        if (isEnd && after.Trim().Length == 0)
            return (before.TrimEnd(' ', '-', ':', '=', ',', '：', '，'), "");
        if (after.Length > 0 && after[0] == ' ' && (before.Length == 0 || before[before.Length - 1] == ' '))
            after = after.Substring(1);
        if (after.Length > 0 && ":,.;!?)".IndexOf(after[0]) >= 0)
            before = before.TrimEnd(' ');
        return (before, after);
    }
}
