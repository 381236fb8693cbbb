using System.Text.RegularExpressions;

namespace CsLawAnalyzers.RuleDocs.Documents;

/// <summary>The fenced examples of a rule page: blocks whose info string says <c>flagged</c> or <c>compliant</c>.</summary>
internal static partial class FencedExamples
{
    /// <summary>The blocks with their fences, in order.</summary>
    public static IReadOnlyList<string> Of(string page) => [.. Block().Matches(page).Select(match => match.Value)];

    /// <summary>The page with its examples replaced by those of another, one for one; as it is where their numbers differ, which the check reports.</summary>
    public static string Copy(string from, string to)
    {
        IReadOnlyList<string> examples = Of(from);
        if (Of(to).Count != examples.Count)
            return to;
        int next = 0;
        return Block().Replace(to, _ => examples[next++]);
    }

    [GeneratedRegex(@"^```\w+ (flagged|compliant)\n.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
