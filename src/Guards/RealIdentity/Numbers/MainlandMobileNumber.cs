using System;
using System.Diagnostics.CodeAnalysis;

namespace CsLaw.Guards;

/// <summary>
/// A mobile number of mainland China. Numbers are given out under the real name of their holder, so that proof of holding one is accepted as
/// verification (CSL 26(1)); the form of a number alone proves nothing.
/// </summary>
public readonly record struct MainlandMobileNumber
{
    private const int Length = 11;

    private MainlandMobileNumber(string value) => Value = value;

    /// <summary>The eleven digits, without country code.</summary>
    public string Value { get; }

    /// <summary>
    /// Reads a number as people write it: with +86 or 0086, spaces, hyphens, full-width digits. False for anything else.
    /// </summary>
    /// <param name="text">The number.</param>
    /// <param name="number">The number read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out MainlandMobileNumber number)
    {
        number = default;
        var trimmed = text?.Trim() ?? "";
        var international = trimmed.StartsWith('+') || trimmed.StartsWith('＋');
        if (Mask.Digits(international ? trimmed[1..] : trimmed) is not { } digits)
            return false;
        if (international)
        {
            if (!digits.StartsWith("86", StringComparison.Ordinal))
                return false;
            digits = digits[2..];
        }
        else if (digits.StartsWith("0086", StringComparison.Ordinal))
        {
            digits = digits[4..];
        }
        else if (digits.StartsWith("86", StringComparison.Ordinal) && digits.Length == Length + 2)
        {
            digits = digits[2..];
        }

        if (digits.Length != Length || digits[0] != '1' || digits[1] < '3')
            return false;
        number = new MainlandMobileNumber(digits);
        return true;
    }

    /// <summary>The number masked, so that one that ends up in a log names nobody.</summary>
    public override string ToString() => Redact.Phone(Value);
}
