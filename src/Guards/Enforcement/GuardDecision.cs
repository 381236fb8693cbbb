namespace CsLaw.Guards;

/// <summary>What a guard of endpoints decided about one request.</summary>
public enum GuardDecision
{
    /// <summary>The endpoint did not run: no current consent, or no verified identity.</summary>
    Refused = 0,

    /// <summary>The demand was met.</summary>
    LetThrough,
}
