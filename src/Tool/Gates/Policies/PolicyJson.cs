using System.Text.Json;

namespace CsLaw.Tool.Gates.Policies;

/// <summary>Reads JSON with comments and trailing commas into values that know their lines.</summary>
internal ref struct PolicyJson
{
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _counted;
    private int _line = 1;

    private PolicyJson(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="JsonException">It is not JSON; the exception knows the line, from 0.</exception>
    public static PolicyValue Read(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        PolicyJson json = new(bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes);
        json._reader.Read();
        PolicyValue value = json.Value();
        // What follows must be blank, which only the reader can tell.
        json._reader.Read();
        return value;
    }

    private PolicyValue Value()
    {
        int line = Line();
        switch (_reader.TokenType)
        {
            case JsonTokenType.String:
                return new PolicyValue(line, Text: _reader.GetString());
            case JsonTokenType.True or JsonTokenType.False:
                return new PolicyValue(line, Flag: _reader.GetBoolean());
            case JsonTokenType.StartArray:
                List<PolicyValue> items = [];
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Value());
                return new PolicyValue(line, Items: items);
            case JsonTokenType.StartObject:
                List<PolicyMember> members = [];
                while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
                {
                    int named = Line();
                    string name = _reader.GetString()!;
                    _reader.Read();
                    members.Add(new PolicyMember(named, name, Value()));
                }

                return new PolicyValue(line, Members: members);
            default:
                return new PolicyValue(line);
        }
    }

    private int Line()
    {
        int start = (int)_reader.TokenStartIndex;
        _line += _bytes[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }
}
