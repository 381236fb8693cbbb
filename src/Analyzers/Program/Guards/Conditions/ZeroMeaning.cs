namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>How the bare number that a check gives back is to be read. Programs use both; which one is told by the side that goes on.</summary>
internal enum ZeroMeaning
{
    /// <summary>No bare number is involved.</summary>
    None,

    /// <summary>An error code: zero grants.</summary>
    Grants,

    /// <summary>A flag or count: zero refuses.</summary>
    Refuses,
}
