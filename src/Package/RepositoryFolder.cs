using System.IO;

namespace CsLawAnalyzers.Build;

/// <summary>The folder that a log's paths are relative to, as code scanning expects it.</summary>
internal static class RepositoryFolder
{
    /// <summary>The nearest folder at or above with a <c>.git</c>, which is a file in worktrees and submodules; the folder itself if there is none.</summary>
    public static string Of(string folder)
    {
        for (DirectoryInfo? above = new(folder); above is not null; above = above.Parent)
        {
            string mark = Path.Combine(above.FullName, ".git");
            if (Directory.Exists(mark) || File.Exists(mark))
                return above.FullName;
        }

        return folder;
    }
}
