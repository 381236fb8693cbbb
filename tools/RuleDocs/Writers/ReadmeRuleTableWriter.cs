using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>The rule table of the readme, between its markers.</summary>
internal sealed class ReadmeRuleTableWriter : IDocumentWriter
{
    private const string Region = "rules";

    public IEnumerable<Document> Write(Sources sources)
    {
        foreach (Language language in Languages.All)
        {
            string path = DocumentPaths.Readme(language);
            string page = sources.Repository.Read(path) ?? throw new DocumentationException(path + " is missing.");
            yield return new Document(path, MarkedRegion.Fill(path, page, Region, RuleTable.Of(sources.Rules, sources, language, path).ToString()));
        }
    }
}
