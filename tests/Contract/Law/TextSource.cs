namespace CsLawAnalyzers.Contract.Law;

/// <summary>Where a text was read.</summary>
internal sealed record TextSource(string Id, string TitleEn);
