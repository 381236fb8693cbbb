using System.Linq;
using System.Text;

namespace CsLaw.Guards;

/// <summary>Masks of e-mail addresses: the first character and the domain stay.</summary>
internal static class EmailMask
{
    internal static string Email(string text)
    {
        var trimmed = text.Trim();
        var at = trimmed.IndexOf('@');
        if (at < 1 || at != trimmed.LastIndexOf('@') || !IsDomain(trimmed[(at + 1)..]))
            return Mask.Whole;
        if (Mask.Characters(trimmed[..at]) is not { } local || local.Exists(static character => !IsPlain(character)))
            return Mask.Whole;
        var first = local.Count > 1 && Rune.IsLetterOrDigit(Rune.GetRuneAt(local[0], 0)) ? local[0] : "";
        return first + Mask.Whole + trimmed[at..];
    }

    private static bool IsDomain(string domain) =>
        domain.Split('.') is { Length: > 1 } labels
        && labels.All(static label => label.Length > 0 && label.All(static c => char.IsLetterOrDigit(c) || c == '-'));

    private static bool IsPlain(string character) =>
        Rune.GetRuneAt(character, 0) is var rune && !Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune);
}
