using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Program.Uses;

/// <summary>The words that Razor views and components write: a member named in one of them is shown or sent from there.</summary>
internal sealed class MarkupNames
{
    /// <summary>So far a file is read for words (unit: characters): what goes on longer was not written by hand.</summary>
    public const int Longest = 4 * 1024 * 1024;

    private readonly Lazy<HashSet<string>> _words;

    public MarkupNames(ImmutableArray<AdditionalText> files) => _words = new Lazy<HashSet<string>>(() => Read(files));

    /// <summary>Whether an additional file is Razor markup.</summary>
    public static bool IsMarkup(AdditionalText file) =>
        file.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a view or component writes the name as a word.</summary>
    public bool Writes(string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _words.Value.Contains(name);
    }

    /// <summary>The words of one file.</summary>
    public static HashSet<string> WordsOf(AdditionalText file)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        if (file.GetText() is { } text)
            AddWords(Written(text), words);
        return words;
    }

    private static HashSet<string> Read(ImmutableArray<AdditionalText> files)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (AdditionalText file in files)
        {
            if (IsMarkup(file) && file.GetText() is { } text)
                AddWords(Written(text), words);
        }

        return words;
    }

    private static string Written(SourceText text) => text.ToString(new TextSpan(0, Math.Min(text.Length, Longest)));

    private static void AddWords(string text, HashSet<string> words)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isPart = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');
            if (isPart && start < 0)
                start = i;
            else if (!isPart && start >= 0)
            {
                words.Add(text.Substring(start, i - start));
                start = -1;
            }
        }
    }
}
