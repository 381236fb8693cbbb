using System.IO.Enumeration;

namespace CsLaw.Tool.Projects;

/// <summary>
/// The files below a folder, in a fixed order. A link to a folder is followed once and only if it leads out of the folder
/// walked, so that neither a loop nor a second name for the same file is possible; folders without permission are told to the caller.
/// </summary>
internal sealed class DirectoryWalk(Func<string, bool> enters, Action<string> unreadable)
{
    /// <summary>A walk that meets more files than this is cut off: a pattern such as <c>../../**</c> must not read a whole disk.</summary>
    public const int MostFiles = 500_000;

    /// <summary>Whether the last walk was cut off at <see cref="MostFiles"/>.</summary>
    public bool CutOff { get; private set; }

    /// <summary>Absolute paths of all files below <paramref name="top"/> whose folders <c>enters</c> accepts, ordered by name.</summary>
    public IEnumerable<string> Files(string top, CancellationToken cancellation = default)
    {
        HashSet<string> linked = new(LocalPath.Comparer);
        Stack<string> folders = new();
        folders.Push(top);
        int met = 0;
        CutOff = false;
        while (folders.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            string folder = folders.Pop();
            if (List(folder) is not var (files, inner))
                continue;

            foreach (string file in files)
            {
                if (++met > MostFiles)
                {
                    CutOff = true;
                    yield break;
                }

                yield return file;
            }

            for (int i = inner.Count - 1; i >= 0; i--)
            {
                if (enters(inner[i].Path) && (!inner[i].IsLink || LeadsOut(inner[i].Path, top, linked)))
                    folders.Push(inner[i].Path);
            }
        }
    }

    private (List<string> Files, List<(string Path, bool IsLink)> Folders)? List(string folder)
    {
        List<string> files = [];
        List<(string Path, bool IsLink)> folders = [];
        EnumerationOptions options = new() { IgnoreInaccessible = false, AttributesToSkip = 0, ReturnSpecialDirectories = false };
        try
        {
            FileSystemEnumerable<(string Path, bool IsFolder, bool IsLink)> entries = new(
                folder,
                static (ref FileSystemEntry entry) =>
                    (entry.ToFullPath(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
                options);
            foreach ((string path, bool isFolder, bool isLink) in entries)
            {
                if (isFolder)
                    folders.Add((path, isLink));
                else
                    files.Add(path);
            }
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            unreadable(folder);
            return null;
        }

        files.Sort(StringComparer.Ordinal);
        folders.Sort(static (left, right) => StringComparer.Ordinal.Compare(left.Path, right.Path));
        return (files, folders);
    }

    private static bool LeadsOut(string link, string top, HashSet<string> linked)
    {
        try
        {
            string target = LocalPath.Canonical(link);
            string canonicalTop = LocalPath.Canonical(top);
            return !LocalPath.IsWithin(canonicalTop, target)
                && !LocalPath.IsWithin(target, canonicalTop)
                && linked.All(seen => !LocalPath.IsWithin(seen, target) && !LocalPath.IsWithin(target, seen))
                && linked.Add(target);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
