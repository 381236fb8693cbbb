namespace CsLawAnalyzers.Contract.Catalog;

/// <summary>A row of a release file: what the file says of a rule, and where.</summary>
internal sealed record ReleaseRow(string File, int Line, string Id, string Category, string Severity);
