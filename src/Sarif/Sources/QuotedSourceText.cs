using System.Collections.Generic;

namespace CsLaw.Sarif;

/// <summary>The lines that a log quotes, for work on logs where the sources are not at hand.</summary>
internal sealed class QuotedSourceText : ISourceText
{
    private readonly Dictionary<(string Path, int Number), string> _lines = [];

    public string? Line(string path, int number) => _lines.TryGetValue((path, number), out string? line) ? line : null;

    /// <summary>Takes the lines of a snippet that begins at a line and holds whole lines.</summary>
    public void Add(string path, int firstLine, string snippet)
    {
        // The log joins lines with a line feed alone.
        string[] lines = snippet.Split('\n');
        for (int i = 0; i < lines.Length; i++)
            _lines[(path, firstLine + i)] = lines[i];
    }
}
