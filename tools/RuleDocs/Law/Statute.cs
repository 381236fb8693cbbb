namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>One law.</summary>
internal sealed record Statute(StatuteHeader Law, IReadOnlyList<TextSource> Sources, IReadOnlyList<Article> Articles);
