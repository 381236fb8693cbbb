using System.Collections.Generic;
using System.Text.Json;

namespace CsLaw.Sarif;

/// <summary>Writes a region with its text and, around it, whole lines: those reported, one before and one after (SARIF 2.1.0 § 3.29.4, 3.29.5, 3.30.13).</summary>
internal static class Excerpt
{
    /// <summary>The region alone, for places whose text would only repeat itself.</summary>
    public static void WriteRegion(Utf8JsonWriter writer, Place place)
    {
        writer.WriteStartObject("region");
        WriteBounds(writer, place);
        writer.WriteEndObject();
    }

    /// <summary>The region with its text and the lines around it, as far as the source can be had.</summary>
    public static void Write(Utf8JsonWriter writer, Place place, string sourcePath, ISourceText sources)
    {
        List<string>? lines = Lines(place, sourcePath, sources);
        writer.WriteStartObject("region");
        WriteBounds(writer, place);
        if (lines is not null && Cut(lines, place) is { } text)
            writer.WriteMessage("snippet", text);
        writer.WriteEndObject();
        if (lines is null)
            return;

        int first = place.StartLine;
        int last = place.EndLine;
        if (first > 1 && sources.Line(sourcePath, first - 1) is { } before)
        {
            first--;
            lines.Insert(0, before);
        }

        if (sources.Line(sourcePath, last + 1) is { } after)
        {
            last++;
            lines.Add(after);
        }

        // A context must reach beyond its region; in a file of one line there may be nothing more.
        bool reachesBeyond = first < place.StartLine || last > place.EndLine || place.StartColumn > 1 || place.EndColumn <= lines[lines.Count - 1].Length;
        if (!reachesBeyond)
            return;

        writer.WriteStartObject("contextRegion");
        writer.WriteNumber("startLine", first);
        writer.WriteNumber("endLine", last);
        writer.WriteMessage("snippet", string.Join("\n", lines));
        writer.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter writer, Place place)
    {
        writer.WriteNumber("startLine", place.StartLine);
        writer.WriteNumber("startColumn", place.StartColumn);
        writer.WriteNumber("endLine", place.EndLine);
        writer.WriteNumber("endColumn", place.EndColumn);
    }

    private static List<string>? Lines(Place place, string sourcePath, ISourceText sources)
    {
        var lines = new List<string>();
        for (int number = place.StartLine; number <= place.EndLine; number++)
        {
            if (sources.Line(sourcePath, number) is not { } line)
                return null;
            lines.Add(line);
        }

        return lines.Count == 0 ? null : lines;
    }

    /// <summary>The text inside the bounds; null where the source on the disk is not what was compiled.</summary>
    private static string? Cut(IReadOnlyList<string> lines, Place place)
    {
        int start = place.StartColumn - 1;
        int end = place.EndColumn - 1;
        if (start < 0 || end < 0 || start > lines[0].Length || end > lines[lines.Count - 1].Length || (lines.Count == 1 && end < start))
            return null;
        if (lines.Count == 1)
            return lines[0].Substring(start, end - start);

        var cut = new List<string>(lines) { [0] = lines[0].Substring(start) };
        cut[cut.Count - 1] = lines[lines.Count - 1].Substring(0, end);
        return string.Join("\n", cut);
    }
}
