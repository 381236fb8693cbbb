using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>Makes one kind of document. The same sources give the same bytes.</summary>
internal interface IDocumentWriter
{
    IEnumerable<Document> Write(Sources sources);
}
