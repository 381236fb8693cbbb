using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Writers;

namespace CsLawAnalyzers.RuleDocs.Checks;

/// <summary>Whether the written part of each rule page is there: all sections in order, none empty, the same examples in both languages.</summary>
internal static class RulePageCheck
{
    public static IEnumerable<string> Run(RepositoryFolder repository)
    {
        foreach (Language language in Languages.All)
        {
            foreach (string path in repository.Files(DocumentPaths.Rules(language), "CSL*.md", deep: false))
            {
                string page = repository.Read(path)!;
                foreach (string problem in Sections(page, language))
                    yield return $"{path}: {problem}";
                string twin = DocumentPaths.Rule(Path.GetFileNameWithoutExtension(path), language.Other());
                if (repository.Read(twin) is not { } other)
                    yield return $"{path}: has no twin {twin}";
                else if (!FencedExamples.Of(page).SequenceEqual(FencedExamples.Of(other)))
                    yield return $"{path}: its examples are not those of {twin}";
            }
        }
    }

    private static IEnumerable<string> Sections(string page, Language language)
    {
        IReadOnlyList<string> expected = RulePageSections.Headings(language);
        (string Heading, bool Empty)[] found = [.. Split(page)];
        if (!found.Select(section => section.Heading).SequenceEqual(expected))
            yield return "its sections must be: " + string.Join(", ", expected);
        foreach ((string heading, _) in found.Where(section => section.Empty))
            yield return $"the section '{heading}' is empty";
    }

    /// <summary>The sections of second level; a marked region alone does not fill one.</summary>
    private static IEnumerable<(string Heading, bool Empty)> Split(string page)
    {
        string? heading = null;
        bool empty = true, fenced = false, generated = false;
        foreach (string line in page.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                fenced = !fenced;
            if (!fenced && line.StartsWith("<!-- ", StringComparison.Ordinal))
            {
                generated = !line.StartsWith("<!-- /", StringComparison.Ordinal);
            }
            else if (!fenced && line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (heading is not null)
                    yield return (heading, empty);
                (heading, empty) = (line[3..], true);
            }
            else if (!generated && line.Length > 0)
            {
                empty = false;
            }
        }

        if (heading is not null)
            yield return (heading, empty);
    }
}
