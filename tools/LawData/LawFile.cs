using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CsLawAnalyzers.LawData;

/// <summary>One JSON file of the law folder, read with errors that name the file.</summary>
internal sealed class LawFile
{
    private readonly JsonDocument _document;

    private LawFile(string path, JsonDocument document)
    {
        Path = path;
        _document = document;
    }

    public string Path { get; }

    public JsonElement Root => _document.RootElement;

    public static LawFile Read(string folder, string name)
    {
        string path = System.IO.Path.Combine(folder, name);
        try
        {
            return new LawFile(path, JsonDocument.Parse(File.ReadAllBytes(path)));
        }
        catch (FileNotFoundException)
        {
            throw new LawDataException(path, "the file is missing");
        }
        catch (JsonException e)
        {
            throw new LawDataException($"{path}({(e.LineNumber ?? 0) + 1},{(e.BytePositionInLine ?? 0) + 1})", e.Message);
        }
    }

    public string Text(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out JsonElement value) || value.ValueKind != JsonValueKind.String)
            throw new LawDataException(Path, $"a string '{property}' is missing in {Shorten(element)}");
        return Field(value.GetString()!);
    }

    public string[] Texts(JsonElement element, string property) =>
        element.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(e => Field(e.ValueKind == JsonValueKind.String ? e.GetString()! : e.GetRawText())).ToArray()
            : [];

    /// <summary>A field may hold no separator of the line format.</summary>
    private string Field(string value) =>
        value.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? value : throw new LawDataException(Path, $"'{value}' holds a tab or a line break");

    private static string Shorten(JsonElement element)
    {
        string raw = element.GetRawText();
        return raw.Length <= 80 ? raw : raw[..80] + "…";
    }
}
