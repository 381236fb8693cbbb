using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CsLawAnalyzers.Contract.Pages;

/// <summary>A page of a rule: its fact table and its examples.</summary>
internal sealed partial class RulePage
{
    private const string Fence = "```";

    private readonly string[] _lines;

    private RulePage(string path)
    {
        Path = path;
        Assert.True(Repository.Has(path), $"{path}: add the page; 'dotnet run --project tools/RuleDocs' writes its stub.");
        _lines = Repository.Read(path).ReplaceLineEndings("\n").Split('\n');
        Examples = [.. ReadExamples()];
    }

    /// <summary>The pages of a rule in English and Chinese. The test fails if one is missing.</summary>
    public static IReadOnlyList<RulePage> Both(string id) => [English(id), Chinese(id)];

    public static RulePage English(string id) => new($"docs/rules/{id}.md");

    public static RulePage Chinese(string id) => new($"docs/zh/rules/{id}.md");

    public string Path { get; }

    /// <summary>The examples in the order of the page.</summary>
    public IReadOnlyList<PageExample> Examples { get; }

    /// <summary>The fact table: the cells of its second column by those of its first, links replaced by their text.</summary>
    public IReadOnlyDictionary<string, string> Facts() =>
        Region("facts").Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(line => Link().Replace(line, "$1").Trim('|', ' ').Split(" | ", 2))
            .ToDictionary(cells => cells[0], cells => cells.Length > 1 ? cells[1] : "");

    /// <summary>The lines that people write: without generated regions.</summary>
    public IEnumerable<(int Number, string Text)> WrittenLines()
    {
        bool generated = false;
        for (int index = 0; index < _lines.Length; index++)
        {
            if (_lines[index].StartsWith("<!-- ", StringComparison.Ordinal))
                generated = !_lines[index].StartsWith("<!-- /", StringComparison.Ordinal);
            else if (!generated)
                yield return (index + 1, _lines[index]);
        }
    }

    private IEnumerable<string> Region(string name) => _lines.SkipWhile(line => line != $"<!-- {name} -->").Skip(1).TakeWhile(line => line != $"<!-- /{name} -->");

    private IEnumerable<PageExample> ReadExamples()
    {
        for (int index = 0; index < _lines.Length; index++)
        {
            if (!_lines[index].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            int end = Array.IndexOf(_lines, Fence, index + 1);
            Assert.True(end > 0, $"{Path}:{index + 1}: the block is not closed.");
            if (_lines[index][Fence.Length..].Split(' ') is [var language, (PageExample.Flagged or PageExample.Compliant) and var claim])
                yield return new PageExample(language, claim, string.Join('\n', _lines[(index + 1)..end]), index + 1);
            index = end;
        }
    }

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
