namespace CsLawAnalyzers.Program.Guards;

/// <summary>A condition that speaks of evidence.</summary>
/// <param name="Kind">What it is evidence of.</param>
/// <param name="WhenTrue">The evidence is there when the condition is true; otherwise when it is false.</param>
internal readonly record struct Decision(EvidenceKinds Kind, bool WhenTrue)
{
    public Decision Negated => this with { WhenTrue = !WhenTrue };
}
