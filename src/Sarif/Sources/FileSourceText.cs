using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace CsLaw.Sarif;

/// <summary>Reads lines from the disk. A file that is missing or closed to us has no lines; the log is then written without its snippets.</summary>
public sealed class FileSourceText : ISourceText
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _root;
    private readonly Dictionary<string, IReadOnlyList<string>> _files = new(StringComparer.Ordinal);

    /// <param name="root">The folder that relative paths start from.</param>
    public FileSourceText(string root) => _root = root;

    /// <inheritdoc/>
    public string? Line(string path, int number)
    {
        if (!_files.TryGetValue(path, out IReadOnlyList<string>? lines))
            _files.Add(path, lines = Read(path));
        return number >= 1 && number <= lines.Count ? lines[number - 1] : null;
    }

    private IReadOnlyList<string> Read(string path)
    {
        try
        {
            return SourceLines.Split(Decode(File.ReadAllBytes(Path.Combine(_root, path))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }

    /// <summary>
    /// A byte-order mark decides, else UTF-8. Sources in a legacy code page are read byte by byte, which keeps their lines and is the same on every machine.
    /// </summary>
    private static string Decode(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), s_strictUtf8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            var text = new StringBuilder(bytes.Length);
            foreach (byte unit in bytes)
                text.Append((char)unit);
            return text.ToString();
        }
    }
}
