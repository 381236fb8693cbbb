using CsLawAnalyzers.RuleDocs.Writers;

namespace CsLawAnalyzers.RuleDocs.Documents;

/// <summary>What separates the files on disk from what the writers ask for.</summary>
/// <param name="Stale">Documents that are missing or differ, in the order of their paths.</param>
/// <param name="Orphans">Files in folders that are wholly generated which no writer asks for.</param>
internal sealed record Changes(IReadOnlyList<Document> Stale, IReadOnlyList<string> Orphans)
{
    /// <summary>Folders in which every file is generated, with the pattern of those files.</summary>
    private static readonly (string Folder, string Pattern)[] s_generated =
    [
        (DocumentPaths.Articles(Language.English), "*.md"),
        (DocumentPaths.Articles(Language.Chinese), "*.md"),
        (DocumentPaths.Presets, "*.globalconfig"),
    ];

    public static Changes Between(RepositoryFolder repository, Sources sources, IEnumerable<IDocumentWriter> writers)
    {
        Document[] wanted = [.. writers.SelectMany(writer => writer.Write(sources)).OrderBy(document => document.Path, StringComparer.Ordinal)];
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (Document document in wanted)
        {
            if (!paths.Add(document.Path))
                throw new DocumentationException(document.Path + " is asked for by two writers.");
        }

        return new Changes(
            [.. wanted.Where(document => repository.Read(document.Path) != document.Text)],
            [.. s_generated.SelectMany(place => repository.Files(place.Folder, place.Pattern, deep: false)).Where(path => !paths.Contains(path))]);
    }
}
