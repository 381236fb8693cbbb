using System.Text;

namespace CsLaw.Tool.Output;

/// <summary>Text of others in Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>Text that stays text: no markup, no HTML, no second cell, no second line.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        foreach (char c in text.ReplaceLineEndings(" "))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '!' or '&' or '@' or '~')
                escaped.Append('\\');
            escaped.Append(char.IsControl(c) ? ' ' : c);
        }

        return escaped.ToString();
    }
}
