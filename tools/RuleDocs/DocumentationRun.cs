using CsLawAnalyzers.RuleDocs.Catalog;
using CsLawAnalyzers.RuleDocs.Checks;
using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Law;
using CsLawAnalyzers.RuleDocs.Writers;

namespace CsLawAnalyzers.RuleDocs;

/// <summary>Writes the generated documents, or says which of them have drifted from code and law data.</summary>
internal static class DocumentationRun
{
    private const string Usage = "usage: RuleDocs [--check]";

    /// <returns>0 if all is as it should be, 1 if something has drifted or does not hold, 2 for wrong usage.</returns>
    public static int Execute(string[] arguments, TextWriter output, TextWriter error)
    {
        if (arguments is not ([] or ["--check"]))
        {
            error.WriteLine(Usage);
            return 2;
        }

        try
        {
            var repository = RepositoryFolder.Find();
            Sources sources = new(repository, LawBook.Read(repository), RuleCatalogReader.Read());
            Changes changes = Changes.Between(repository, sources, AllWriters);
            return arguments.Length == 0 ? Write(changes, repository, output, error) : Check(changes, repository, error);
        }
        catch (DocumentationException exception)
        {
            error.WriteLine("RuleDocs: " + exception.Message);
            return 1;
        }
    }

    private static IReadOnlyList<IDocumentWriter> AllWriters { get; } =
    [
        new ReadmeRuleTableWriter(),
        new RuleIndexWriter(),
        new RulePageWriter(),
        new ArticleIndexWriter(),
        new ArticlePageWriter(),
        new CoverageWriter(),
        new PersonalDataWriter(),
        new PresetWriter(),
    ];

    private static int Write(Changes changes, RepositoryFolder repository, TextWriter output, TextWriter error)
    {
        foreach (Document document in changes.Stale)
        {
            repository.Write(document);
            output.WriteLine("wrote " + document.Path);
        }

        foreach (string path in changes.Orphans)
        {
            repository.Delete(path);
            output.WriteLine("deleted " + path);
        }

        return Report(Problems(repository), error);
    }

    private static int Check(Changes changes, RepositoryFolder repository, TextWriter error) =>
        Report(
            [
                .. changes.Stale.Select(document => document.Path + ": has drifted; run 'dotnet run --project tools/RuleDocs'"),
                .. changes.Orphans.Select(path => path + ": is generated, but nothing asks for it any more; run 'dotnet run --project tools/RuleDocs'"),
                .. Problems(repository),
            ],
            error);

    private static IEnumerable<string> Problems(RepositoryFolder repository) => [.. RulePageCheck.Run(repository), .. LinkCheck.Run(repository)];

    private static int Report(IEnumerable<string> problems, TextWriter error)
    {
        int count = 0;
        foreach (string problem in problems)
        {
            error.WriteLine(problem);
            count++;
        }

        return count == 0 ? 0 : 1;
    }
}
