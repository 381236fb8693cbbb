namespace CsLawAnalyzers.PersonalData.Signs;

/// <summary>What an attribute tells about the member that carries it.</summary>
internal enum AttributeRole
{
    None,

    /// <summary>Declares personal data.</summary>
    Declares,

    /// <summary>Declares that there is none.</summary>
    Silences,

    /// <summary>Checks that the content has the form of a taxon.</summary>
    Validates,

    /// <summary>Says by an enum argument what the content is, as <c>DataType</c> does.</summary>
    Kind,

    /// <summary>Checks the content by a regular expression.</summary>
    Pattern,

    /// <summary>Holds a text for people.</summary>
    Label,

    /// <summary>Holds the name under which the value is stored or serialised.</summary>
    Column,
}
