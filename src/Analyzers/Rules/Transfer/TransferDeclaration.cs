namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>What a program declares of an export.</summary>
internal enum TransferDeclaration
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A route without the reference of its evidence: that opens nothing.</summary>
    Incomplete,

    /// <summary>A route with its reference.</summary>
    Complete,
}
