using System.Security.Cryptography;

namespace CsLaw.Guards;

/// <summary>
/// A value could not be decrypted: it was changed, belongs to another field, is no encrypted value at all, or its key is not among the keys.
/// The message holds nothing of it.
/// </summary>
public sealed class FieldCipherException : CryptographicException
{
    internal FieldCipherException(string message)
        : base(message)
    {
    }
}
