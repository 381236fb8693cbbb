namespace CsLawAnalyzers.Contract.Law;

/// <summary>Yuan. A null minimum: the text gives only a ceiling. Both null: only the formula applies.</summary>
internal sealed record Fine(int? Minimum, int? Maximum, bool Discretionary, string? FormulaEn, string? FormulaZh);
