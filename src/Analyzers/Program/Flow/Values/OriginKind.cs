namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>How a value is known to hold something.</summary>
internal enum OriginKind
{
    /// <summary>A symbol that is personal data is read.</summary>
    Source,

    /// <summary>An object whose type carries personal data.</summary>
    Object,

    /// <summary>What the caller hands in, or has put into the object it calls; only the caller knows what that is.</summary>
    Parameter,
}
