using System;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>A name with <c>*</c> for any characters, without regard to case: <c>*Mobile</c>, or with its type <c>Member.Nick*</c>.</summary>
internal sealed record NamePattern(string Text)
{
    private readonly int _dot = Text.LastIndexOf('.');
    private readonly string _member = Text.Substring(Text.LastIndexOf('.') + 1);

    public bool Matches(string name, string? containingType) =>
        _dot < 0
            ? Matches(Text, 0, name, 0)
            : containingType is not null && Matches(Text.Substring(0, _dot), 0, containingType, 0) && MatchesMember(name);

    /// <summary>Whether a member of this name matches if it stands in the right type.</summary>
    public bool MatchesMember(string name) => Matches(_member, 0, name, 0);

    private static bool Matches(string pattern, int p, string name, int n)
    {
        int star = -1, retry = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = n;
            }
            else if (p < pattern.Length && char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    /// <summary>Whether the text can be a pattern: letters, digits, <c>_</c>, <c>*</c> and at most one dot, and not only stars.</summary>
    public static bool IsValid(string text)
    {
        int dots = 0, named = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || c == '_')
                named++;
            else if (c == '.')
                dots++;
            else if (c != '*')
                return false;
        }

        return named > 0 && dots <= 1 && !text.StartsWith(".", StringComparison.Ordinal) && !text.EndsWith(".", StringComparison.Ordinal);
    }
}
