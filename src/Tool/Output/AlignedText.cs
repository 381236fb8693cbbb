using Spectre.Console.Rendering;

namespace CsLaw.Tool.Output;

/// <summary>Columns aligned by spaces, for a file or another program's eyes.</summary>
internal static class AlignedText
{
    private const int Gap = 2;

    /// <summary>Writes a line of headings and a line for each row.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> lines = [headings, .. rows];
        int[] widths = [.. headings.Select((_, column) => lines.Max(line => Width(line[column])))];
        foreach (IReadOnlyList<string> line in lines)
        {
            for (int i = 0; i < line.Count - 1; i++)
            {
                writer.Write(line[i]);
                writer.Write(new string(' ', widths[i] - Width(line[i]) + Gap));
            }

            writer.WriteLine(line[^1]);
        }
    }

    /// <summary>How many columns of a terminal the text takes; a Chinese character takes two.</summary>
    private static int Width(string text) => new Segment(text).CellCount();
}
