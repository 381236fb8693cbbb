namespace CsLaw.Tool.Gates.Policies;

/// <summary>Findings that are let through for a time.</summary>
/// <param name="Selector">Which.</param>
/// <param name="Reason">Why, in the words of who decided it.</param>
/// <param name="Until">The last day it holds.</param>
/// <param name="Line">Its line in the policy.</param>
internal sealed record Exemption(FindingSelector Selector, string Reason, DateOnly Until, int Line)
{
    /// <summary>Whether it holds no more.</summary>
    public bool IsExpired(DateOnly today) => today > Until;
}
