namespace CsLawAnalyzers.Contract.Law;

internal sealed record ThemeRow(string Id, int Digit);
