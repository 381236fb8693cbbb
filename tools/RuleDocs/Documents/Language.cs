namespace CsLawAnalyzers.RuleDocs.Documents;

/// <summary>The languages every document for users exists in.</summary>
internal enum Language
{
    English,
    Chinese,
}
