using System.Collections.Immutable;

namespace CsLawAnalyzers.Law;

/// <summary>An article of a law in its present numbering, with the numbers it had before; also a paragraph or item that moved on its own.</summary>
internal sealed record Article(string Law, string Number, ImmutableArray<string> Former, LocalizedText Title);
