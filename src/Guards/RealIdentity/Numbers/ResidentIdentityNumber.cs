using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

namespace CsLaw.Guards;

/// <summary>
/// A citizen identity number of 18 characters (GB 11643): region, birth date, sequence, check character. Also those of residence permits for
/// Hong Kong, Macao and Taiwan residents, and of permanent residence cards for foreigners, which follow the same standard.
/// </summary>
/// <remarks>
/// The form is a first check that finds mistyped numbers. Whoever knows the standard can make numbers that pass: it is no verification of
/// anybody (CSL 26(1)). Ask an authority or a provider next.
/// </remarks>
public readonly record struct ResidentIdentityNumber
{
    private const int Length = 18;
    private const string CheckCharacters = "10X98765432";

    // Of 18 characters the first has weight 2 to the 17th power, modulo 11, and so on (ISO 7064 MOD 11-2).
    private static readonly int[] s_weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    // Province-level units (GB/T 2260), and 81 to 83 of residence permits.
    private static readonly int[] s_provinces =
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
    ];

    private ResidentIdentityNumber(string value, DateOnly birthDate)
    {
        Value = value;
        BirthDate = birthDate;
    }

    /// <summary>The 18 characters, the last one a digit or a capital X.</summary>
    public string Value { get; }

    /// <summary>The date of birth; of minors under 14 a guardian consents (PIPL 31).</summary>
    public DateOnly BirthDate { get; }

    /// <summary>
    /// Reads a number: 18 characters with spaces around, full-width digits and a small x. False where the region does not exist, the birth
    /// date is none or not yet come, or the check character does not fit; also for the old numbers of 15 digits.
    /// </summary>
    /// <param name="text">The number.</param>
    /// <param name="today">The current date in China, against which the birth date is checked.</param>
    /// <param name="number">The number read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, DateOnly today, out ResidentIdentityNumber number)
    {
        number = default;
        var value = string.Concat((text ?? "").Trim().Select(Mask.Narrow)).ToUpperInvariant();
        if (value.Length != Length || !value.Take(Length - 1).All(char.IsAsciiDigit) || !IsRegion(value))
            return false;

        var isDate = DateOnly.TryParseExact(
            value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthDate);
        if (!isDate || birthDate > today || birthDate.Year < 1800 || value[^1] != CheckCharacter(value))
            return false;
        number = new ResidentIdentityNumber(value, birthDate);
        return true;
    }

    /// <summary>The number masked, so that one that ends up in a log names nobody.</summary>
    public override string ToString() => Redact.IdentityNumber(Value);

    // A permanent residence card begins with 9; the two digits after it are the province that issued it.
    private static bool IsRegion(string value) =>
        Array.IndexOf(s_provinces, int.Parse(value.AsSpan(value[0] == '9' ? 1 : 0, 2), CultureInfo.InvariantCulture)) >= 0;

    private static char CheckCharacter(string value)
    {
        var sum = 0;
        for (var i = 0; i < s_weights.Length; i++)
            sum += (value[i] - '0') * s_weights[i];
        return CheckCharacters[sum % CheckCharacters.Length];
    }
}
