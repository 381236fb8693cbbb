using System;
using System.Collections.Generic;
using System.Linq;

namespace CsLaw.Sarif.Tests;

/// <summary>Sources that exist in memory only.</summary>
internal sealed class MemorySourceText(string root, IReadOnlyDictionary<string, string> files) : ISourceText
{
    private readonly Dictionary<string, IReadOnlyList<string>> _files =
        files.ToDictionary(file => file.Key, file => SourceLines.Split(file.Value), StringComparer.Ordinal);

    public string? Line(string path, int number)
    {
        string relative = path.StartsWith(root + "/", StringComparison.Ordinal) ? path[(root.Length + 1)..] : path;
        return _files.TryGetValue(relative, out IReadOnlyList<string>? lines) && number >= 1 && number <= lines.Count ? lines[number - 1] : null;
    }
}
