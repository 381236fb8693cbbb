namespace CsLaw.Tool.Projects;

/// <summary>
/// How scanned files are opened. One seam, so that every read of the scanned tree goes through the same size limits and
/// a test can take the permission of a file away, which the file system does not do for an administrator.
/// </summary>
internal class InputFiles
{
    /// <summary>Larger project files, solutions and manifests are refused: no real one comes near (unit: bytes).</summary>
    public const long LargestDocument = 16 * 1024 * 1024;

    /// <summary>Larger sources and additional files are refused (unit: bytes).</summary>
    public const long LargestSource = 64 * 1024 * 1024;

    /// <summary>Larger referenced assemblies are taken for none (unit: bytes).</summary>
    public const long LargestAssembly = 256 * 1024 * 1024;

    /// <summary>A limit as it is shown: <c>16 MiB</c>.</summary>
    /// <param name="largest">The limit, in bytes.</param>
    public static string Shown(long largest) => $"{largest / (1024 * 1024)} MiB";

    /// <summary>Whether the file exists and its path is one this tool opens.</summary>
    public virtual bool Exists(string path) => LocalPath.IsLocal(path) && File.Exists(path);

    /// <summary>Opens a file for reading, shared with writers.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="largest">Limit of the length, in bytes.</param>
    /// <exception cref="OversizedFileException">The file is longer than the limit; nothing of it was read.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public virtual Stream Open(string path, long largest)
    {
        if (!LocalPath.IsLocal(path))
            throw new IOException("network and device paths are not opened");
        // A pipe or device in the tree would block the reader for ever; all of them say that their length is zero.
        FileInfo file = new(path);
        if ((file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file) is { Exists: true, Length: 0 })
            return Stream.Null;
        FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length <= largest)
            return stream;
        stream.Dispose();
        throw new OversizedFileException(Shown(largest));
    }

    /// <summary>The whole text of a small document such as a solution, decoded by its byte order mark or as UTF-8.</summary>
    public string ReadDocument(string path)
    {
        using Stream stream = Open(path, LargestDocument);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
