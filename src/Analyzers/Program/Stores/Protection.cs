using System;

namespace CsLawAnalyzers.Program.Stores;

/// <summary>What a program does to the values that it gives to a member which is stored.</summary>
[Flags]
internal enum Protection
{
    /// <summary>No value was seen, or none that tells.</summary>
    None = 0,

    /// <summary>A value is given as it is.</summary>
    Plain = 1,

    /// <summary>A value is encrypted: who has the key reads it again.</summary>
    Encrypted = 2,

    /// <summary>A password is hashed slowly or a value is hashed with a key, or in a way that cannot be told.</summary>
    Hashed = 4,

    /// <summary>A value is digested fast, so that it can be tried out.</summary>
    Digested = 8,
}
