using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.WebUtilities;

namespace CsLaw.Guards;

/// <summary>An encrypted value as it is kept: <c>cslaw1.{key id}.{nonce, tag and ciphertext in Base64Url}</c>.</summary>
internal readonly record struct EncryptedField(string KeyId, byte[] Payload)
{
    internal const int NonceLength = 12;
    internal const int TagLength = 16;
    internal const int LongestKeyId = 32;

    /// <summary>The format and its version; another format gets another number.</summary>
    internal const string Prefix = "cslaw1.";

    internal ReadOnlySpan<byte> Nonce => Payload.AsSpan(0, NonceLength);

    internal ReadOnlySpan<byte> Tag => Payload.AsSpan(NonceLength, TagLength);

    internal ReadOnlySpan<byte> Ciphertext => Payload.AsSpan(NonceLength + TagLength);

    internal static bool TryParse([NotNullWhen(true)] string? text, out EncryptedField field)
    {
        field = default;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var end = text.IndexOf('.', Prefix.Length);
        if (end < 0 || !IsKeyId(text.AsSpan(Prefix.Length, end - Prefix.Length)))
            return false;

        var encoded = text[(end + 1)..];
        byte[] payload;
        try
        {
            payload = WebEncoders.Base64UrlDecode(encoded);
        }
        catch (FormatException)
        {
            return false;
        }

        // The decoder is lenient; a value has one way to be written.
        if (payload.Length < NonceLength + TagLength || !string.Equals(WebEncoders.Base64UrlEncode(payload), encoded, StringComparison.Ordinal))
            return false;
        field = new EncryptedField(text[Prefix.Length..end], payload);
        return true;
    }

    internal static bool IsKeyId(ReadOnlySpan<char> id)
    {
        foreach (var c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                return false;
        }

        return id.Length is > 0 and <= LongestKeyId;
    }

    public override string ToString() => $"{Prefix}{KeyId}.{WebEncoders.Base64UrlEncode(Payload)}";
}
