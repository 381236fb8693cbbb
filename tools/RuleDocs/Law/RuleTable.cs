namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary><c>law/rules.json</c>.</summary>
internal sealed record RuleTable(IReadOnlyList<ThemeRow> Themes, IReadOnlyList<RuleRow> Rules);
