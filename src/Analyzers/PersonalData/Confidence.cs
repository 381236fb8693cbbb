namespace CsLawAnalyzers.PersonalData;

/// <summary>How sure it is that a symbol holds personal data, from least to most.</summary>
internal enum Confidence
{
    /// <summary>A weak word without a second sign; no finding may stand on this alone.</summary>
    Hinted,

    /// <summary>A strong word, or a weak word with a second sign, on a type that can carry the data.</summary>
    Named,

    /// <summary>A library member of which it is known, such as <c>IdentityUser.Email</c>.</summary>
    Known,

    /// <summary>Said by an attribute or by the user's own facts.</summary>
    Declared,
}
