using System;
using System.Collections.Generic;

namespace CsLaw.Guards;

/// <summary>
/// The keys of <see cref="FieldCipher"/> and <see cref="FieldIndex"/>. Bindable from configuration and read anew when the configuration
/// changes, so that a key can be rotated while the service runs.
/// </summary>
public sealed class FieldCipherOptions
{
    /// <summary>The id of the key that encrypts.</summary>
    public string CurrentKeyId { get; set; } = "";

    /// <summary>
    /// The keys by id: the current one, and each old one as long as anything encrypted with it is kept. An id is 1 to 32 letters, digits,
    /// hyphens and underscores; it stands in front of what was encrypted with its key and must never name another.
    /// </summary>
    public IDictionary<string, FieldKey> Keys { get; } = new Dictionary<string, FieldKey>(StringComparer.Ordinal);

    /// <summary>
    /// The key of <see cref="FieldIndex"/> in Base64, 32 bytes; a key of its own. Needed where there is an index.
    /// </summary>
    public string? IndexKey { get; set; }
}
