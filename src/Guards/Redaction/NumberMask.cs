using System;
using System.Linq;

namespace CsLaw.Guards;

/// <summary>Masks of numbers: telephone, identity document, bank card.</summary>
internal static class NumberMask
{
    private const int MobileLength = 11;
    private const int IdentityLength = 18;
    private const int OldIdentityLength = 15;
    private const int ShortestPartlyShown = 8;
    private const int ShortestCard = 12;
    private const int LongestCard = 19;

    internal static string Phone(string text)
    {
        var trimmed = text.Trim();
        var international = trimmed.StartsWith('+') || trimmed.StartsWith('＋');
        if (Mask.Digits(international ? trimmed[1..] : trimmed) is not { } digits)
            return Mask.Whole;

        // +86 and 0086 stand before a mainland number and do not belong to it; any other country has other forms.
        if (digits.StartsWith("0086", StringComparison.Ordinal))
            digits = digits[4..];
        else if (digits.StartsWith("86", StringComparison.Ordinal) && (international || digits.Length == MobileLength + 2))
            digits = digits[2..];
        else if (international)
            return Partly(digits);

        // The mainland mobile number is the one case that shows more digits (7) than it hides (4): that is the form people know, and four
        // digits leave ten thousand candidates.
        return digits.Length == MobileLength && digits[0] == '1' && digits[1] >= '3'
            ? $"{digits[..3]}****{digits[^4..]}"
            : Partly(digits);
    }

    internal static string IdentityNumber(string text)
    {
        var number = new string(text.Where(static c => !char.IsWhiteSpace(c)).Select(Mask.Narrow).ToArray());
        if (!number.All(static c => char.IsAsciiLetterOrDigit(c)))
            return Mask.Whole;
        return number.Length switch
        {
            IdentityLength => Mask.Ends(number, 4, 4),
            OldIdentityLength => Mask.Ends(number, 4, 3),
            _ => Partly(number),
        };
    }

    internal static string Passport(string text)
    {
        var number = new string(text.Where(static c => !char.IsWhiteSpace(c)).Select(Mask.Narrow).ToArray());
        return number.All(static c => char.IsAsciiLetterOrDigit(c)) ? Partly(number) : Mask.Whole;
    }

    internal static string BankCard(string text) =>
        Mask.Digits(text.Trim()) is { Length: >= ShortestCard and <= LongestCard } digits ? Mask.Ends(digits, 0, 4) : Mask.Whole;

    // A passport, a permit, a landline: two characters at either end, if there are enough between.
    private static string Partly(string number) => number.Length >= ShortestPartlyShown ? Mask.Ends(number, 2, 2) : Mask.Whole;
}
