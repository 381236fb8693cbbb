using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs;

/// <summary>The repository: paths inside it are relative and written with slashes, texts end lines with LF.</summary>
internal sealed class RepositoryFolder(string root)
{
    private const string Mark = "global.json";

    /// <summary>The folder at or above the working directory, else above this assembly, that holds <c>global.json</c>.</summary>
    public static RepositoryFolder Find()
    {
        foreach (string start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, Mark)) && Directory.Exists(Path.Combine(folder.FullName, "law")))
                    return new RepositoryFolder(folder.FullName);
            }
        }

        throw new DocumentationException("run it inside the repository; no folder above holds global.json and law/.");
    }

    public bool Exists(string path) => File.Exists(Full(path)) || Directory.Exists(Full(path));

    /// <summary>The text of a file, or null if there is none.</summary>
    public string? Read(string path) => File.Exists(Full(path)) ? File.ReadAllText(Full(path)).ReplaceLineEndings("\n") : null;

    public Stream Open(string path) => File.OpenRead(Full(path));

    public void Write(Document document)
    {
        string path = Full(document.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, document.Text);
    }

    public void Delete(string path) => File.Delete(Full(path));

    /// <summary>The files of a folder that match the pattern, in ordinal order; empty if there is no such folder.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern, bool deep)
    {
        string full = Full(folder);
        if (!Directory.Exists(full))
            return [];
        return
        [
            .. Directory.EnumerateFiles(full, pattern, deep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    private string Full(string path) => Path.GetFullPath(Path.Combine(root, path));
}
