using System.Collections.Generic;

namespace CsLaw.Sarif;

/// <summary>The row of a rule in <c>law/rules.json</c>.</summary>
/// <param name="Id">The rule, e.g. <c>CSL2001</c>.</param>
/// <param name="Theme">The theme that the id's first digit stands for.</param>
/// <param name="Duties">The provisions whose duty the rule asks evidence for.</param>
/// <param name="Penalties">The provisions on what follows from a breach.</param>
/// <param name="Related">Provisions read together with the duties.</param>
/// <param name="Weaknesses">Numbers of the Common Weakness Enumeration.</param>
/// <param name="SecuritySeverity">0 to 10 as the Common Vulnerability Scoring System counts, null for a rule that is not about security.</param>
/// <param name="Precision">How rarely the rule errs: <c>very-high</c>, <c>high</c>, <c>medium</c> or <c>low</c>.</param>
/// <param name="Level">How loud the rule is before anybody configures it.</param>
public sealed record LawRule(
    string Id,
    string Theme,
    IReadOnlyList<ArticleReference> Duties,
    IReadOnlyList<ArticleReference> Penalties,
    IReadOnlyList<ArticleReference> Related,
    IReadOnlyList<int> Weaknesses,
    decimal? SecuritySeverity,
    string Precision,
    FindingLevel Level);
