namespace CsLawAnalyzers.RuleDocs;

/// <summary>Something the documents are made from is missing or contradicts itself; the message names it and the remedy.</summary>
internal sealed class DocumentationException(string message) : Exception(message);
