namespace CsLawAnalyzers.PersonalData;

/// <summary>What kind of sign decided a classification.</summary>
internal enum SignKind
{
    /// <summary>The name of the symbol holds a strong word.</summary>
    Name,

    /// <summary>A weak word, in a type that is about a person or next to other personal data.</summary>
    Person,

    /// <summary>An attribute that declares or validates the content.</summary>
    Attribute,

    /// <summary>A rule in a validator that checks the content, such as <c>RuleFor(x => x.Contact).EmailAddress()</c>.</summary>
    Rule,

    /// <summary>The text that users see, e.g. of <c>[Display(Name = "手机号")]</c>.</summary>
    Display,

    /// <summary>The name under which the value is stored or serialised.</summary>
    Column,

    /// <summary>A doc comment or an end-of-line comment beside the declaration.</summary>
    Comment,

    /// <summary>A library member known to hold the data.</summary>
    Member,

    /// <summary>A key given as a constant: of a dictionary, form, query, header, claim or JSON object.</summary>
    Key,

    /// <summary>A fact from the user's configuration.</summary>
    Setting,
}
