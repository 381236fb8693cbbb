using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// Encrypts single values, such as an identity number in a column, and finds out when one was changed (CSL 42(1), PIPL 51(3)). Each value
/// carries the id of its key, so that keys can be rotated, and is bound to its field, so that it cannot be moved to another column.
/// Singleton; may be used by several threads.
/// </summary>
/// <remarks>
/// <para>The same value is encrypted differently each time: nobody sees from the store who shares a value, and no query can search for one.
/// Where a search for equal values is needed, keep a <see cref="FieldIndex"/> beside it.</para>
/// <para>The length of a value can be seen. Nonces are random: rotate a key before it has encrypted four billion values. A value of an older
/// time, put back in the same field, is not found out.</para>
/// </remarks>
public sealed class FieldCipher
{
    // Strict: a value that is no text must not come back as another one.
    private static readonly UTF8Encoding s_text = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly object _gate = new();
    private readonly List<IFieldAlgorithm> _algorithms;
    private readonly Func<FieldCipherOptions> _options;
    private KeyRing? _ring;

    /// <summary>For services; see <see cref="FieldCipherServices.AddFieldCipher"/>.</summary>
    /// <param name="options">The keys; read anew when the configuration changes.</param>
    /// <param name="algorithms">What the keys can be used with.</param>
    public FieldCipher(IOptionsMonitor<FieldCipherOptions> options, IEnumerable<IFieldAlgorithm> algorithms)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(algorithms);
        _algorithms = [.. algorithms];
        _options = () => options.CurrentValue;
    }

    /// <summary>For programs without services.</summary>
    /// <param name="options">The keys; later changes to the same object are not seen.</param>
    /// <param name="algorithms">What the keys can be used with, beside <see cref="AesGcmFieldAlgorithm"/>.</param>
    /// <exception cref="OptionsValidationException">A key could never work.</exception>
    public FieldCipher(FieldCipherOptions options, params IFieldAlgorithm[] algorithms)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(algorithms);
        _algorithms = [new AesGcmFieldAlgorithm(), .. algorithms];
        var valid = new FieldCipherOptionsValidation(_algorithms).Validate(name: null, options);
        if (valid.Failed)
            throw new OptionsValidationException(Options.DefaultName, typeof(FieldCipherOptions), valid.Failures);
        _options = () => options;
    }

    /// <summary>Encrypts a value with the current key.</summary>
    /// <param name="text">The value; may be empty, and of any length. Null is no value: keep it null.</param>
    /// <param name="field">The field it is for, such as <c>Patient.IdCard</c>. Never to change while values of it are kept.</param>
    /// <returns>ASCII text: <c>cslaw1.</c>, the key id, and about 1.33 times the value's UTF-8 bytes and 40 characters more.</returns>
    /// <exception cref="EncoderFallbackException">The value is no well-formed text.</exception>
    public string Encrypt(string text, string field)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(field);
        var ring = Ring();
        var (id, key) = ring.Current;
        var plaintext = s_text.GetBytes(text);
        try
        {
            var payload = new byte[EncryptedField.NonceLength + EncryptedField.TagLength + plaintext.Length];
            var nonce = payload.AsSpan(0, EncryptedField.NonceLength);
            RandomNumberGenerator.Fill(nonce);
            key.Algorithm.Encrypt(
                key.Bytes,
                nonce,
                plaintext,
                payload.AsSpan(EncryptedField.NonceLength + EncryptedField.TagLength),
                payload.AsSpan(EncryptedField.NonceLength, EncryptedField.TagLength),
                AssociatedData(id, field));
            return new EncryptedField(id, payload).ToString();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    /// <summary>Decrypts a value with the key it names.</summary>
    /// <param name="encrypted">What <see cref="Encrypt"/> gave.</param>
    /// <param name="field">The field it was encrypted for.</param>
    /// <exception cref="FieldCipherException">
    /// The value was changed, was encrypted for another field or with another key, or is none. Do not go on as if it were empty.
    /// </exception>
    public string Decrypt(string encrypted, string field)
    {
        ArgumentNullException.ThrowIfNull(encrypted);
        ArgumentException.ThrowIfNullOrEmpty(field);
        if (!EncryptedField.TryParse(encrypted, out var value))
            throw new FieldCipherException("This is no encrypted value.");
        if (!Ring().TryFind(value.KeyId, out var key))
            throw new FieldCipherException($"The value was encrypted with the key \"{value.KeyId}\", which is not among the keys.");

        var plaintext = new byte[value.Ciphertext.Length];
        try
        {
            var fits = key.Algorithm.TryDecrypt(
                key.Bytes, value.Nonce, value.Ciphertext, value.Tag, plaintext, AssociatedData(value.KeyId, field));
            return fits
                ? s_text.GetString(plaintext)
                : throw new FieldCipherException("The value was changed, or was encrypted for another field or with another key.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    /// <summary>
    /// Whether a value was encrypted with the current key. One that was not can be rotated: decrypt it, encrypt it again, and keep that.
    /// </summary>
    /// <param name="encrypted">What <see cref="Encrypt"/> gave.</param>
    public bool IsCurrent(string encrypted) =>
        EncryptedField.TryParse(encrypted, out var value) && string.Equals(value.KeyId, Ring().Current.Id, StringComparison.Ordinal);

    /// <summary>
    /// Whether a text has the form of an encrypted value: for the one-time encryption of a column that held plain text. Says nothing about
    /// whether it can be decrypted.
    /// </summary>
    /// <param name="text">The text.</param>
    public static bool IsEncrypted(string? text) => EncryptedField.TryParse(text, out _);

    private static byte[] AssociatedData(string keyId, string field) => s_text.GetBytes($"{EncryptedField.Prefix}{keyId}.{field}");

    private KeyRing Ring()
    {
        var options = _options();
        lock (_gate)
        {
            if (_ring is not { } current || !ReferenceEquals(current.Options, options))
                _ring = current = new KeyRing(options, _algorithms);
            return current;
        }
    }

    /// <summary>The keys, read once.</summary>
    private sealed class KeyRing
    {
        private readonly Dictionary<string, (IFieldAlgorithm Algorithm, byte[] Bytes)> _keys;

        internal KeyRing(FieldCipherOptions options, List<IFieldAlgorithm> algorithms)
        {
            Options = options;
            _keys = options.Keys.ToDictionary(
                static key => key.Key,
                key => (algorithms.First(known => known.Name == key.Value.Algorithm), Convert.FromBase64String(key.Value.Key)),
                StringComparer.Ordinal);
            Current = (options.CurrentKeyId, _keys[options.CurrentKeyId]);
        }

        internal FieldCipherOptions Options { get; }

        internal (string Id, (IFieldAlgorithm Algorithm, byte[] Bytes) Key) Current { get; }

        internal bool TryFind(string id, out (IFieldAlgorithm Algorithm, byte[] Bytes) key) => _keys.TryGetValue(id, out key);
    }
}
