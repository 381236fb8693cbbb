namespace CsLawAnalyzers.PersonalData;

/// <summary>A word of the lexicon as it stands for one taxon.</summary>
internal sealed record LexiconWord(Taxon Taxon, WordStrength Strength, bool IsInitials)
{
    /// <summary>The word itself asks yes or no (<c>IsMarried</c>, <c>是否残疾</c>), so that a <c>bool</c> can answer it.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>In a local the word often means something else: <c>lastName</c> is as often the last of several names.</summary>
    public bool IsForMembers { get; init; }
}
