using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>Changes to files that several projects have: one that is built for several frameworks stands in the solution once for each.</summary>
internal static class LinkedFiles
{
    /// <summary>The solution with the document as it is now, in every project that has its file.</summary>
    public static async Task<Solution> WithAsync(Solution solution, Document changed, CancellationToken cancellation)
    {
        solution = solution.WithDocumentSyntaxRoot(changed.Id, (await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!);
        if (changed.FilePath is not { } path)
            return solution;
        SourceText text = await changed.GetTextAsync(cancellation).ConfigureAwait(false);
        foreach (DocumentId same in solution.GetDocumentIdsWithFilePath(path))
        {
            if (same != changed.Id)
                solution = solution.WithDocumentText(same, text);
        }

        return solution;
    }

    /// <summary>The solution with the text of a file beside the code, in every project that has it.</summary>
    public static Solution With(Solution solution, TextDocument file, SourceText text)
    {
        foreach (TextDocument same in solution.Projects.SelectMany(project => project.AdditionalDocuments).Where(other => other.Id == file.Id || (file.FilePath is { } path && other.FilePath == path)).ToList())
            solution = solution.WithAdditionalDocumentText(same.Id, text);
        return solution;
    }
}
