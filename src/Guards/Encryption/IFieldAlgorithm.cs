using System;

namespace CsLaw.Guards;

/// <summary>
/// An authenticated cipher for <see cref="FieldCipher"/>: a nonce of 12 bytes, a tag of 16. <see cref="AesGcmFieldAlgorithm"/> is built in;
/// SM4-GCM (GB/T 32907) can be put beside it over a library that has it.
/// </summary>
public interface IFieldAlgorithm
{
    /// <summary>The name by which <see cref="FieldKey.Algorithm"/> asks for it.</summary>
    string Name { get; }

    /// <summary>The one length of key it takes.</summary>
    int KeySizeInBytes { get; }

    /// <summary>Encrypts. Called by several threads at once.</summary>
    /// <param name="key">The key.</param>
    /// <param name="nonce">12 bytes that were never used with this key.</param>
    /// <param name="plaintext">What is to be encrypted; may be empty.</param>
    /// <param name="ciphertext">Where it goes; as long as the plaintext.</param>
    /// <param name="tag">Where the tag of 16 bytes goes.</param>
    /// <param name="associatedData">What is not encrypted and must be the same when decrypting.</param>
    void Encrypt(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> plaintext,
        Span<byte> ciphertext,
        Span<byte> tag,
        ReadOnlySpan<byte> associatedData);

    /// <summary>Decrypts. Called by several threads at once.</summary>
    /// <param name="key">The key.</param>
    /// <param name="nonce">The nonce.</param>
    /// <param name="ciphertext">What was encrypted.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="plaintext">Where the plaintext goes; as long as the ciphertext.</param>
    /// <param name="associatedData">The same as when encrypting.</param>
    /// <returns>False where anything of it was changed.</returns>
    bool TryDecrypt(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> ciphertext,
        ReadOnlySpan<byte> tag,
        Span<byte> plaintext,
        ReadOnlySpan<byte> associatedData);
}
