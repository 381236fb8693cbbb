namespace CsLawAnalyzers.Libraries;

/// <summary>What the policy says to a taxon at a sink.</summary>
internal enum SinkVerdict
{
    /// <summary>No finding.</summary>
    Fine,

    /// <summary>A finding, as a suggestion.</summary>
    Doubtful,

    /// <summary>A finding at the rule's own severity.</summary>
    Finding,
}
