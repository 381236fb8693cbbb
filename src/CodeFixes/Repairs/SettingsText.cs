using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>The <c>appsettings.json</c> of a project, among its additional files.</summary>
internal static class SettingsText
{
    /// <summary>Whether the file is the one that holds in every environment.</summary>
    public static bool Is(string path) => string.Equals(Path.GetFileName(path), "appsettings.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The solution with the values in the settings file of the project; those that stand there already stay.</summary>
    public static async Task<Solution> EnsureAsync(Solution solution, ProjectId project, IEnumerable<(string Section, string Name, string Value)> values, CancellationToken cancellation)
    {
        return await ChangeAsync(solution, project, Insert, cancellation).ConfigureAwait(false);

        string Insert(string text)
        {
            foreach ((string section, string name, string value) in values)
                text = SettingsInsertion.Insert(text, section, name, value) ?? text;
            return text;
        }
    }

    /// <summary>The solution with an entry more in an object of the settings file that holds others; the same solution where it holds none or has this one.</summary>
    public static Task<Solution> EnsureBesideAsync(Solution solution, ProjectId project, IReadOnlyList<string> path, string name, string json, CancellationToken cancellation) =>
        ChangeAsync(solution, project, text => SettingsInsertion.InsertBeside(text, path, name, json) ?? text, cancellation);

    private static async Task<Solution> ChangeAsync(Solution solution, ProjectId project, Func<string, string> change, CancellationToken cancellation)
    {
        if (solution.GetProject(project)!.AdditionalDocuments.FirstOrDefault(document => Is(document.FilePath ?? document.Name)) is not { } file)
            return solution;
        SourceText text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        string changed = change(text.ToString());
        if (changed == text.ToString())
            return solution;
        return LinkedFiles.With(solution, file, SourceText.From(changed, text.Encoding));
    }
}
