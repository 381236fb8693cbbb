using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace CsLawAnalyzers.Contract.Law;

internal sealed partial record StatuteArticle(
    string Number,
    IReadOnlyList<string>? Former,
    string? Change,
    string TitleEn,
    string TitleZh,
    string ParaphraseEn,
    string ParaphraseZh,
    string TextZh,
    string Kind,
    IReadOnlyList<string> PenaltyReferences,
    IReadOnlyList<PenaltyBand> Penalties,
    IReadOnlyList<string> Related,
    Coverage Coverage,
    IReadOnlyList<string> Sources)
{
    /// <summary>
    /// The number of items in each paragraph of the official text. A line that begins with a number in full-width brackets is an item of the
    /// paragraph before it; every other line begins a paragraph.
    /// </summary>
    public IReadOnlyList<int> ItemsByParagraph()
    {
        var items = new List<int>();
        foreach (string line in TextZh.Split('\n'))
        {
            if (ItemStart().IsMatch(line) && items.Count > 0)
                items[^1]++;
            else
                items.Add(0);
        }

        return items;
    }

    /// <summary>Whether the official text has the paragraph and the item that a reference names.</summary>
    public bool Has(LawReference reference)
    {
        IReadOnlyList<int> items = ItemsByParagraph();
        return reference.Paragraph <= items.Count && (reference.Item == 0 || reference.Item <= items[reference.Paragraph - 1]);
    }

    [GeneratedRegex("^（[一二三四五六七八九十]+）")]
    private static partial Regex ItemStart();
}
