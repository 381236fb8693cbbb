using System;
using System.Security.Cryptography;

namespace CsLaw.Guards;

/// <summary>AES-256 in Galois/Counter Mode (NIST SP 800-38D), from the platform.</summary>
public sealed class AesGcmFieldAlgorithm : IFieldAlgorithm
{
    /// <summary>Its name, <c>AES-256-GCM</c>.</summary>
    public const string AlgorithmName = "AES-256-GCM";

    /// <inheritdoc/>
    public string Name => AlgorithmName;

    /// <inheritdoc/>
    public int KeySizeInBytes => 32;

    /// <inheritdoc/>
    public void Encrypt(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> plaintext,
        Span<byte> ciphertext,
        Span<byte> tag,
        ReadOnlySpan<byte> associatedData)
    {
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, plaintext, ciphertext, tag, associatedData);
    }

    /// <inheritdoc/>
    public bool TryDecrypt(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> ciphertext,
        ReadOnlySpan<byte> tag,
        Span<byte> plaintext,
        ReadOnlySpan<byte> associatedData)
    {
        using var aes = new AesGcm(key, tag.Length);
        try
        {
            aes.Decrypt(nonce, ciphertext, tag, plaintext, associatedData);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }
}
