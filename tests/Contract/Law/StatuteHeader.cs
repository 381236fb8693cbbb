namespace CsLawAnalyzers.Contract.Law;

internal sealed record StatuteHeader(string Id, int ArticleCount, int? FormerArticleCount);
