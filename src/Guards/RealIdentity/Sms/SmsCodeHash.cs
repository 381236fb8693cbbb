using System;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CsLaw.Guards;

/// <summary>
/// The form in which a code is kept: a keyed hash with a key of its own, encrypted. The hash alone would fall to a million guesses, the
/// encryption alone would give codes back.
/// </summary>
internal sealed class SmsCodeHash(IDataProtectionProvider protection)
{
    private const int KeyLength = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("CsLaw.Guards.SmsCode.v1");

    internal string Of(string subject, MainlandMobileNumber number, string code)
    {
        var kept = new byte[KeyLength + HMACSHA256.HashSizeInBytes];
        var key = kept.AsSpan(0, KeyLength);
        RandomNumberGenerator.Fill(key);
        Compute(key, subject, number, code, kept.AsSpan(KeyLength));
        return Convert.ToBase64String(_protector.Protect(kept));
    }

    /// <summary>
    /// Compares in a time that does not depend on how much is right. A hash that was changed, or whose keys are gone, fits nothing.
    /// </summary>
    internal bool Fits(string hash, string subject, MainlandMobileNumber number, string code)
    {
        ReadOnlySpan<byte> kept;
        try
        {
            kept = _protector.Unprotect(Convert.FromBase64String(hash));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return false;
        }

        Span<byte> computed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Compute(kept[..KeyLength], subject, number, code, computed);
        return CryptographicOperations.FixedTimeEquals(computed, kept[KeyLength..]);
    }

    // Number and code have fixed alphabets without a zero, so no two inputs write the same bytes.
    private static void Compute(ReadOnlySpan<byte> key, string subject, MainlandMobileNumber number, string code, Span<byte> hash) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{code}\0{number.Value}\0{subject}"), hash);
}
