using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace CsLawAnalyzers.Program;

/// <summary>What a pattern with a time limit finds in a file that anybody may have written: a file that takes too long to read says nothing.</summary>
internal static class TimedMatches
{
    /// <summary>All matches in their order; none if the time runs out before the last.</summary>
    public static IEnumerable<Match> Of(Regex pattern, string text)
    {
        MatchCollection found = pattern.Matches(text);
        try
        {
            _ = found.Count;
        }
        catch (RegexMatchTimeoutException)
        {
            yield break;
        }

        foreach (Match match in found)
            yield return match;
    }
}
