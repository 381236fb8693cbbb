using System;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace CsLaw.Guards.Tests.Encryption;

/// <summary>SM4-GCM over a library that has it, as the documentation shows it.</summary>
public sealed class Sm4GcmFieldAlgorithm : IFieldAlgorithm
{
    public string Name => "SM4-GCM";

    public int KeySizeInBytes => 16;

    public void Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext, Span<byte> tag, ReadOnlySpan<byte> associatedData)
    {
        byte[] output = Run(true, key, nonce, plaintext.ToArray(), tag.Length, associatedData);
        output.AsSpan(0, ciphertext.Length).CopyTo(ciphertext);
        output.AsSpan(ciphertext.Length).CopyTo(tag);
    }

    public bool TryDecrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, Span<byte> plaintext, ReadOnlySpan<byte> associatedData)
    {
        try
        {
            Run(false, key, nonce, [.. ciphertext, .. tag], tag.Length, associatedData).CopyTo(plaintext);
            return true;
        }
        catch (InvalidCipherTextException)
        {
            return false;
        }
    }

    private static byte[] Run(bool encrypts, ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, byte[] input, int tagLength, ReadOnlySpan<byte> associatedData)
    {
        var gcm = new GcmBlockCipher(new SM4Engine());
        gcm.Init(encrypts, new AeadParameters(new KeyParameter(key.ToArray()), tagLength * 8, nonce.ToArray(), associatedData.ToArray()));
        var output = new byte[gcm.GetOutputSize(input.Length)];
        gcm.DoFinal(output, gcm.ProcessBytes(input, 0, input.Length, output, 0));
        return output;
    }
}
