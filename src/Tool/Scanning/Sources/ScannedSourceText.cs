using CsLaw.Sarif;
using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis.Text;

namespace CsLaw.Tool.Scanning.Sources;

/// <summary>Lines for the log, decoded exactly as the compiler saw them, so that columns fit.</summary>
internal sealed class ScannedSourceText(InputFiles files, string root) : ISourceText
{
    private readonly Dictionary<string, SourceText?> _texts = new(LocalPath.Comparer);

    /// <inheritdoc/>
    public string? Line(string path, int number)
    {
        string full = Path.GetFullPath(path, root);
        if (!_texts.TryGetValue(full, out SourceText? text))
            _texts[full] = text = TryRead(full);
        return text is not null && number >= 1 && number <= text.Lines.Count ? text.Lines[number - 1].ToString() : null;
    }

    private SourceText? TryRead(string path)
    {
        try
        {
            return SourceReader.Read(files, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }
}
