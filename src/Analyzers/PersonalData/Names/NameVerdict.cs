using System;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>What a look at a name tells of it before anything else of the symbol is asked.</summary>
[Flags]
internal enum NameVerdict
{
    /// <summary>It says nothing.</summary>
    None = 0,

    /// <summary>As the name of a value it ends in a word of the lexicon.</summary>
    HoldsWord = 1,

    /// <summary>It may end in one as the name of a method too.</summary>
    MayHoldWord = 2,

    /// <summary>As the name of a member it may tell of its type.</summary>
    MayTellOfType = 4,

    /// <summary>A list of known members or the user may say something of a symbol with this name.</summary>
    IsSpokenOf = 8,
}
