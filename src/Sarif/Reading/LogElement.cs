using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CsLaw.Sarif;

/// <summary>A value in a JSON file that knows where it stands, so that an error can say so.</summary>
internal readonly struct LogElement
{
    private readonly JsonElement _value;

    private LogElement(JsonElement value, string path)
    {
        _value = value;
        Path = path;
    }

    /// <summary>The way from the root, e.g. <c>runs[0].results[3].locations</c>.</summary>
    public string Path { get; }

    /// <summary>Reads a whole file, with or without a byte-order mark.</summary>
    /// <exception cref="InvalidDataException">The file is not JSON; the message gives line and column.</exception>
    public static LogElement Parse(Stream stream)
    {
        try
        {
            // The document lives as long as its elements; without disposal its memory is simply collected.
            return new LogElement(JsonDocument.Parse(stream).RootElement, "");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The file is not valid JSON at line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}.", e);
        }
    }

    /// <summary>The property, or null where it is absent or <c>null</c>.</summary>
    public LogElement? Find(string name)
    {
        Expect(JsonValueKind.Object, "an object");
        return _value.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null
            ? new LogElement(value, Path.Length == 0 ? name : Path + "." + name)
            : null;
    }

    public LogElement Get(string name) => Find(name) ?? throw Wrong($"'{name}' is missing");

    /// <summary>The elements of an array; none where it is absent.</summary>
    public IEnumerable<LogElement> Items(string name) => Find(name)?.Items() ?? [];

    public IEnumerable<LogElement> Items()
    {
        Expect(JsonValueKind.Array, "an array");
        string path = Path;
        return _value.EnumerateArray().Select((value, index) => new LogElement(value, $"{path}[{index}]"));
    }

    /// <summary>The properties of an object whose values are strings, the last of a name that stands twice; none where the object is absent.</summary>
    public Dictionary<string, string> Texts(string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Find(name) is not { } bag)
            return texts;

        bag.Expect(JsonValueKind.Object, "an object");
        foreach (JsonProperty property in bag._value.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
                continue;
            string key = bag.NameOf(property);
            texts[key] = new LogElement(property.Value, bag.Path + "." + key).Text();
        }

        return texts;
    }

    public string Text(string name) => Get(name).Text();

    public string? FindText(string name) => Find(name)?.Text();

    public string Text()
    {
        Expect(JsonValueKind.String, "a string");
        try
        {
            return _value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which is valid JSON and no text.
            throw Wrong("the string is not valid Unicode");
        }
    }

    /// <summary>The name of one of this object's properties.</summary>
    private string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw Wrong("a name is not valid Unicode");
        }
    }

    public int Number() =>
        _value.ValueKind == JsonValueKind.Number && _value.TryGetInt32(out int number) ? number : throw Wrong("a whole number is expected here");

    public decimal Decimal() =>
        _value.ValueKind == JsonValueKind.Number && _value.TryGetDecimal(out decimal number) ? number : throw Wrong("a number is expected here");

    public bool Flag() => _value.ValueKind is JsonValueKind.True or JsonValueKind.False ? _value.GetBoolean() : throw Wrong("true or false is expected here");

    /// <summary>An error that names this place.</summary>
    public InvalidDataException Wrong(string what) => new($"{(Path.Length == 0 ? "The file" : Path)}: {what}.");

    private void Expect(JsonValueKind kind, string name)
    {
        if (_value.ValueKind != kind)
            throw Wrong($"{name} is expected here");
    }
}
