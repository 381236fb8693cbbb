using System;

namespace CsLawAnalyzers.PersonalData.Values;

/// <summary>The kinds of value that can hold a taxon; the <c>carriers</c> of <c>law/personal-data.json</c>.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,

    /// <summary>Strings and what stands for them.</summary>
    Text = 1,

    /// <summary>Any number: an age, an amount, a coordinate.</summary>
    Number = 2,

    /// <summary>Integers of 64 bits and decimals, wide enough for a phone or card number.</summary>
    BigNumber = 4,

    /// <summary>A point in time.</summary>
    Date = 8,

    /// <summary>A code out of a list: small numbers, characters, enums.</summary>
    Code = 16,

    /// <summary>Bytes, files and addresses of files.</summary>
    Image = 32,

    /// <summary>A <see cref="System.Guid"/>.</summary>
    Guid = 64,

    /// <summary>A network address.</summary>
    Address = 128,

    /// <summary>Yes or no; only where the word itself asks a question, such as <c>IsMarried</c>.</summary>
    Flag = 256,
}
