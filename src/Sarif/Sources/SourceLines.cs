using System.Collections.Generic;

namespace CsLaw.Sarif;

/// <summary>Splits a text where the C# compiler does, so that its line numbers hold (C# specification § 6.3.3: also U+0085, U+2028 and U+2029).</summary>
internal static class SourceLines
{
    public static IReadOnlyList<string> Split(string text)
    {
        var lines = new List<string>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\u0085' or '\u2028' or '\u2029'))
                continue;

            lines.Add(text.Substring(start, i - start));
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        lines.Add(text.Substring(start));
        return lines;
    }
}
