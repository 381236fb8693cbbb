namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>What a condition says of a value.</summary>
internal enum OutcomeKind
{
    /// <summary>It equals the constant.</summary>
    Is,

    /// <summary>It differs from the constant.</summary>
    IsNot,

    /// <summary>It equals something that is not constant, such as the current version.</summary>
    Matches,

    /// <summary>It is an object of the type.</summary>
    Case,

    /// <summary>It is no object of the type.</summary>
    NotCase,

    /// <summary>A flag of it says that all is well: <c>result.Succeeded</c>.</summary>
    Granted,

    /// <summary>It holds nothing: <c>errors.Count == 0</c>.</summary>
    Empty,

    /// <summary>An element of the tuple has an outcome.</summary>
    Element,
}
