using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Law;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>The table of taxa on the page about personal data: the words that configuration files use for its kinds.</summary>
internal sealed class PersonalDataWriter : IDocumentWriter
{
    private const string Region = "taxa";

    public IEnumerable<Document> Write(Sources sources) => Languages.All.Select(language => Page(sources, language));

    private static Document Page(Sources sources, Language language)
    {
        string path = DocumentPaths.PersonalData(language);
        string page = sources.Repository.Read(path) ?? throw new DocumentationException(path + " is missing.");
        var table = new MarkdownTable(language.Of("Taxon", "类别"), language.Of("Name", "名称"), language.Of("Chinese name", "英文名称"), language.Of("Sensitive", "敏感"), language.Of("Source", "来源"));
        foreach (TaxonRow taxon in sources.Law.Taxa)
            table.Row($"`{taxon.Id}`", taxon.Name(language), taxon.Name(language.Other()), taxon.Sensitive ? language.Of("yes", "是") : "", SourceClause.Join(taxon.SourceClause, language));
        return new Document(path, MarkedRegion.Fill(path, page, Region, table.ToString()));
    }
}
