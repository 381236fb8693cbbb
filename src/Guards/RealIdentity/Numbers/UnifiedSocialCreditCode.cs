using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace CsLaw.Guards;

/// <summary>
/// A unified social credit code of 18 characters (GB 32100), which legal persons and other organisations have: registration authority, kind,
/// region, organisation, check character.
/// </summary>
/// <remarks>
/// Codes are public. That one is well-formed says nothing about who gave it: it is no verification (CSL 26(1)). Ask the register or a
/// provider next.
/// </remarks>
public readonly record struct UnifiedSocialCreditCode
{
    private const int Length = 18;

    // Without I, O, S, V and Z, which look like digits.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private UnifiedSocialCreditCode(string value) => Value = value;

    /// <summary>The 18 characters, letters in capitals.</summary>
    public string Value { get; }

    /// <summary>
    /// Reads a code, with spaces around, full-width and small letters. False where a character is not of the standard's alphabet, the region
    /// is no number, or the check character does not fit.
    /// </summary>
    /// <param name="text">The code.</param>
    /// <param name="code">The code read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out UnifiedSocialCreditCode code)
    {
        code = default;
        var value = string.Concat((text ?? "").Trim().Select(Mask.Narrow)).ToUpperInvariant();
        if (value.Length != Length || !value.All(static c => Alphabet.Contains(c)) || !value[2..8].All(char.IsAsciiDigit))
            return false;

        // ISO 7064 with weights of 3 to the power of the place, modulo 31.
        var (sum, weight) = (0, 1);
        foreach (var c in value.AsSpan(0, Length - 1))
        {
            sum += Alphabet.IndexOf(c) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        if (Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length] != value[^1])
            return false;
        code = new UnifiedSocialCreditCode(value);
        return true;
    }

    /// <summary>The code as it is: it names an organisation. Of a sole trader it leads to a person; mask it there.</summary>
    public override string ToString() => Value;
}
