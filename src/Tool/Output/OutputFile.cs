using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Output;

/// <summary>
/// A file that a run writes. It is written beside its place under another name and moved there when whole, so that neither a failure nor
/// Ctrl-C leaves half a file; whether the place can be written is known before the scan begins.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _moved;

    private OutputFile(string path, string temporary, FileStream stream)
    {
        Path = path;
        _temporary = temporary;
        _stream = stream;
    }

    /// <summary>The file's place, absolute.</summary>
    public string Path { get; }

    /// <summary>Opens the place; its folder is made if it is missing.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static OutputFile Open(string path)
    {
        if (Directory.Exists(path))
            throw new IOException("It is a folder.");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        return new OutputFile(path, temporary, new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None));
    }

    /// <summary>Why a place cannot be written.</summary>
    public static InputProblem Refusal(string path, Exception exception) => new(Directory.Exists(path) ? ProblemKind.OutputIsFolder : ProblemKind.NotWritable, path, exception.Message);

    /// <summary>Writes the file and moves it to its place.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public void Write(Action<Stream> content)
    {
        content(_stream);
        _stream.Dispose();
        File.Move(_temporary, Path, overwrite: true);
        _moved = true;
    }

    /// <summary>Takes the unfinished file away.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_moved)
            File.Delete(_temporary);
    }
}
