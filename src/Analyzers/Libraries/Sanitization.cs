using System;

namespace CsLawAnalyzers.Libraries;

/// <summary>What has been done to a value on its way. One purpose is none for another: a mask clears a log, not an export.</summary>
[Flags]
internal enum Sanitization
{
    None = 0,
    Mask = 1,
    Encrypt = 2,
    Hash = 4,
    Anonymise = 8,

    /// <summary>Only a part of the value is left, as masks leave it. It counts as hidden wherever it goes.</summary>
    Part = 16,
}
