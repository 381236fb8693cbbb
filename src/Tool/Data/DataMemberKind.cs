namespace CsLaw.Tool.Data;

/// <summary>What kind of symbol holds personal data.</summary>
internal enum DataMemberKind
{
    /// <summary>A property, also one that a record declares by its parameters.</summary>
    Property,

    /// <summary>A field.</summary>
    Field,

    /// <summary>A method or local function, by what it returns.</summary>
    Method,

    /// <summary>A parameter, also of a constructor or lambda.</summary>
    Parameter,

    /// <summary>A local variable, also one that a pattern or a loop declares.</summary>
    Local,
}
