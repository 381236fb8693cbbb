using System.Collections.Generic;
using System.Text.RegularExpressions;
using Xunit;

namespace CsLawAnalyzers.Contract.Pages;

/// <summary>Bold text of the documents is shown as bold text.</summary>
public partial class BoldTextTests
{
    public static TheoryData<string> Documents => [.. Repository.Files("", "*.md")];

    /// <summary>
    /// Markdown opens bold text before a punctuation mark only behind a blank or another one, and closes it behind one only before such. Chinese text has no blanks there:
    /// the mark belongs outside of the bold text.
    /// </summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void Bold_text_opens_and_closes(string path) => Agreement.Holds(Broken(path));

    private static IEnumerable<string> Broken(string path)
    {
        bool isCode = false;
        int number = 0;
        foreach (string written in Repository.Read(path).Split('\n'))
        {
            number++;
            if (written.TrimStart().StartsWith("```"))
                isCode = !isCode;
            if (isCode)
                continue;
            string line = CodeSpan().Replace(written.TrimEnd(), span => "`" + new string('x', span.Length - 2) + "`");
            bool opens = true;
            foreach (Match stars in Stars().Matches(line))
            {
                char before = stars.Index == 0 ? ' ' : line[stars.Index - 1];
                char after = stars.Index + 2 == line.Length ? ' ' : line[stars.Index + 2];
                (char inner, char outer) = opens ? (after, before) : (before, after);
                if (char.IsWhiteSpace(inner) || IsMark(inner) && !char.IsWhiteSpace(outer) && !IsMark(outer))
                    yield return $"{path}:{number}: put '{inner}' outside of the bold text: {line}";
                opens = !opens;
            }
        }
    }

    private static bool IsMark(char sign) => char.IsPunctuation(sign) || char.IsSymbol(sign);

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\*\*")]
    private static partial Regex Stars();
}
