using CsLaw.Sarif;

namespace CsLaw.Tool.Gates.Policies;

/// <summary>How some findings are treated.</summary>
/// <param name="Selector">Which.</param>
/// <param name="Level">Those at or above it fail; null lets them through.</param>
/// <param name="CountsKnown">Whether findings of the baseline fail too.</param>
internal sealed record PolicyGate(FindingSelector Selector, FindingLevel? Level, bool CountsKnown);
