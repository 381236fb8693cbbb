using CsLawAnalyzers.PersonalData.Types;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>A word of the lexicon as it stands for one taxon.</summary>
internal sealed record LexiconWord(Taxon Taxon, WordStrength Strength, bool IsInitials)
{
    /// <summary>The word itself asks yes or no (<c>IsMarried</c>, <c>是否残疾</c>), so that a <c>bool</c> can answer it.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>The word itself says that a person has it: <c>ContactPhone</c>, <c>lxrdh</c>.</summary>
    public bool IsOfPerson { get; init; }

    /// <summary>In a local the word often means something else: <c>lastName</c> is as often the last of several names.</summary>
    public bool IsForMembers { get; init; }

    /// <summary>As the name of a member the word needs no second sign: <c>UserName</c> in a type is an account, as a parameter it is as often a machine's.</summary>
    public bool CountsInMembers { get; init; }

    /// <summary>What the same word means where that meaning's sign is there: an <c>Address</c> in a mail is an e-mail address.</summary>
    public LexiconWord? Otherwise { get; init; }

    /// <summary>The only sign that makes the word count, if any; one of several is enough: an access token is a person's next to a refresh token, <c>Cc</c> an address in a mail.</summary>
    public TypeSigns Needs { get; init; }
}
