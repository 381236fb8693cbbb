using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>Finds keys that could never work, so that a mistake stops the start and is not found in the data later.</summary>
internal sealed class FieldCipherOptionsValidation(IEnumerable<IFieldAlgorithm> algorithms) : IValidateOptions<FieldCipherOptions>
{
    private const string Keys = $"{nameof(FieldCipherOptions)}.{nameof(FieldCipherOptions.Keys)}";

    private readonly List<IFieldAlgorithm> _algorithms = [.. algorithms];

    public ValidateOptionsResult Validate(string? name, FieldCipherOptions options)
    {
        var errors = new List<string>();
        foreach (var (id, key) in options.Keys)
        {
            if (!EncryptedField.IsKeyId(id))
                errors.Add($"{Keys}: \"{id}\" is no id: 1 to {EncryptedField.LongestKeyId} letters, digits, hyphens and underscores.");
            if (_algorithms.Find(algorithm => algorithm.Name == key?.Algorithm) is not { } algorithm)
                errors.Add($"{Keys}: the algorithm of \"{id}\" is none of {string.Join(", ", _algorithms.Select(static known => known.Name))}.");
            else if (!IsKey(key?.Key, algorithm.KeySizeInBytes))
                errors.Add($"{Keys}: \"{id}\" is no random key of {algorithm.KeySizeInBytes} bytes in Base64.");
        }

        if (!options.Keys.ContainsKey(options.CurrentKeyId))
            errors.Add($"{nameof(FieldCipherOptions)}.{nameof(options.CurrentKeyId)} names none of the keys.");
        if (options.IndexKey is { } index && !IsKey(index, FieldIndex.KeySizeInBytes))
            errors.Add($"{nameof(FieldCipherOptions)}.{nameof(options.IndexKey)} is no random key of {FieldIndex.KeySizeInBytes} bytes in Base64.");
        if (options.IndexKey is { } shared && options.Keys.Values.Any(key => string.Equals(key?.Key, shared, StringComparison.Ordinal)))
            errors.Add($"{nameof(FieldCipherOptions)}.{nameof(options.IndexKey)} must be a key of its own.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    // A key of one repeated byte is what a placeholder decodes to.
    private static bool IsKey(string? base64, int length)
    {
        var key = new byte[length];
        return base64 is not null
            && Convert.TryFromBase64String(base64, new byte[base64.Length], out var decoded)
            && decoded == length
            && Convert.TryFromBase64String(base64, key, out _)
            && key.Distinct().Count() > 1;
    }
}
