using System.Text;

namespace CsLaw.Tool.Output;

/// <summary>
/// Makes text of a scanned tree fit for a terminal: on one line, and without control or direction characters, with which a file name or a
/// string literal could recolour, overwrite or reverse what the reader sees.
/// </summary>
internal static class TerminalText
{
    /// <summary>The text with every such character replaced by its code.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !text.Any(IsUnfit))
            return text;
        StringBuilder clean = new(text.Length);
        foreach (char c in text)
        {
            if (c is '\r' or '\n' or '\t')
                clean.Append(' ');
            else if (IsUnfit(c))
                clean.Append($"\\u{(int)c:x4}");
            else
                clean.Append(c);
        }

        return clean.ToString();
    }

    private static bool IsUnfit(char c) =>
        char.IsControl(c)
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u2028' or '\u2029';
}
