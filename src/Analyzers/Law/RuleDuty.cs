using System.Collections.Immutable;

namespace CsLawAnalyzers.Law;

/// <summary>The row of the rule-to-article table: which duty a rule asks evidence for, what penalises its breach, what stands beside it, and the CWE numbers.</summary>
internal sealed record RuleDuty(
    string RuleId,
    string Theme,
    ImmutableArray<ArticleReference> Duties,
    ImmutableArray<ArticleReference> Penalties,
    ImmutableArray<ArticleReference> Related,
    ImmutableArray<int> Weaknesses,
    string Precision);
