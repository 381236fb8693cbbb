using CsLaw.Sarif;

namespace CsLaw.Tool.Pages;

/// <summary>The rules that somebody may have meant.</summary>
internal static class NearRules
{
    private const int Most = 5;

    /// <summary>The ids that differ least from what was asked for, nearest first.</summary>
    public static IEnumerable<string> Of(string asked, LawLibrary law) => law.Rules
        .Select(static rule => rule.Id)
        .OrderBy(id => Distance(asked, id))
        .ThenBy(static id => id, StringComparer.Ordinal)
        .Take(Most);

    /// <summary>How many characters are to be put in, taken out or changed to come from one text to the other (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 0; i < from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < to.Length; j++)
            {
                int changed = diagonal + (from[i] == to[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(changed, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
