namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>What a word of the lexicon proves by itself.</summary>
internal enum WordStrength
{
    /// <summary>A hint and never more: internal keys, titles, remarks.</summary>
    Faint,

    /// <summary>Counts with a second sign.</summary>
    Weak,

    /// <summary>Counts by itself.</summary>
    Strong,
}
