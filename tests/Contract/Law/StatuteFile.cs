using System.Collections.Generic;

namespace CsLawAnalyzers.Contract.Law;

/// <summary>One of <c>csl.json</c>, <c>pipl.json</c>, <c>dsl.json</c>.</summary>
internal sealed record StatuteFile(
    StatuteHeader Law,
    IReadOnlyList<TextSource> Sources,
    IReadOnlyList<StatuteArticle> Articles,
    IReadOnlyList<NumberMapping>? NumberMap);
