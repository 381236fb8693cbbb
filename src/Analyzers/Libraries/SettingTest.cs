namespace CsLawAnalyzers.Libraries;

/// <summary>What makes a setting of a library lay data open.</summary>
internal enum SettingTest
{
    /// <summary>It is called, with the constant true where an argument decides; or it is set to one of the values, to true where none is named.</summary>
    Is,

    /// <summary>What it is set to is, or holds, one of the members named of an enumeration.</summary>
    Has,

    /// <summary>One of the texts is added to it, or given to it.</summary>
    Adds,

    /// <summary>The function it is given uses the parameter of the ordinal, or reads the member named.</summary>
    Reads,

    /// <summary>The function it is given always answers with the constant, or is the member named.</summary>
    Answers,

    /// <summary>It is used in a file that writes none of the names, which would mend it.</summary>
    Unless,

    /// <summary>It is called with the type argument named.</summary>
    Typed,
}
