using System;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// A keyed fingerprint of a value, to be kept beside its encrypted form where equal values must be found: HMAC-SHA-256 with a key of its
/// own. Singleton; may be used by several threads.
/// </summary>
/// <remarks>
/// <para>Who reads the store sees which rows share a value, and how often; who has the key can try all phone numbers. So it is a pseudonym
/// and not anonymous (PIPL 73), and the key belongs where the keys of the cipher are. Do not index what is never searched.</para>
/// <para>Write a value in one way before it is indexed: <c>138 0013 8000</c> and <c>13800138000</c> have different fingerprints. With another
/// key every fingerprint must be made anew.</para>
/// </remarks>
public sealed class FieldIndex
{
    internal const int KeySizeInBytes = 32;

    private readonly byte[] _key;

    /// <summary>For services; see <see cref="FieldCipherServices.AddFieldCipher"/>.</summary>
    /// <param name="options">The key. Read once: another key makes all that is kept worthless.</param>
    /// <exception cref="InvalidOperationException">There is no <see cref="FieldCipherOptions.IndexKey"/>.</exception>
    public FieldIndex(IOptions<FieldCipherOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _key = options.Value.IndexKey is { } key
            ? Convert.FromBase64String(key)
            : throw new InvalidOperationException($"An index needs {nameof(FieldCipherOptions)}.{nameof(FieldCipherOptions.IndexKey)}.");
        if (_key.Length != KeySizeInBytes)
            throw new InvalidOperationException($"The key of an index has {KeySizeInBytes} bytes.");
    }

    /// <summary>The fingerprint of a value: 43 characters of ASCII, compared character by character.</summary>
    /// <param name="text">The value.</param>
    /// <param name="field">The field it is for; the same value has another fingerprint in another field.</param>
    public string Of(string text, string field)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(field);

        // The length in front: no two pairs of field and value write the same bytes.
        var input = Encoding.UTF8.GetBytes($"{field.Length}:{field}{text}");
        try
        {
            return WebEncoders.Base64UrlEncode(HMACSHA256.HashData(_key, input));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(input);
        }
    }
}
