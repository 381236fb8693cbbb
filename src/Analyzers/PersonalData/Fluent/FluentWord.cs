namespace CsLawAnalyzers.PersonalData.Fluent;

/// <summary>What a name means in a chain of calls that configures a member.</summary>
internal enum FluentWord
{
    /// <summary>A base class whose derived classes hold such chains about its type argument.</summary>
    Type,

    /// <summary>A parameter type that such chains begin with.</summary>
    Builder,

    /// <summary>A call that begins chains about its type argument.</summary>
    Open,

    /// <summary>A call that goes on with what the selected member is made of.</summary>
    Part,

    /// <summary>A call that selects a member.</summary>
    Select,

    /// <summary>Checks that the content has the form of a taxon.</summary>
    Validates,

    /// <summary>Checks the content by a regular expression.</summary>
    Pattern,

    /// <summary>Checks the content by a method of one's own, whose name may tell.</summary>
    Predicate,

    /// <summary>Gives the member a text for people.</summary>
    Label,

    /// <summary>Gives the member the name under which it is stored.</summary>
    Column,
}
