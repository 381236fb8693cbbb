using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace CsLawAnalyzers.Program.Configuration.Settings;

/// <summary>
/// Reads the values of a JSON file with their paths and places. As tolerant as the configuration system: comments and trailing commas are fine. A file
/// that is no JSON gives what was read before the slip; saying so is not this reader's business.
/// </summary>
internal sealed class JsonSettings
{
    /// <summary>Deeper files are no settings.</summary>
    private const int MostDepth = 32;

    /// <summary>Longer keys are no settings: every value below one would repeat it.</summary>
    private const int LongestKey = 1000;

    private readonly string _text;
    private readonly List<(string Key, string Value, int Start, int End)> _values = new();
    private int _at;

    private JsonSettings(string text) => _text = text;

    /// <summary>The texts, numbers and words of the file; start and end are those of the value without its quotes.</summary>
    public static IReadOnlyList<(string Key, string Value, int Start, int End)> Read(string text)
    {
        var reader = new JsonSettings(text);
        reader.Value("", 0);
        return reader._values;
    }

    private bool Value(string key, int depth)
    {
        Blanks();
        if (_at >= _text.Length || depth > MostDepth || key.Length > LongestKey)
            return false;
        switch (_text[_at])
        {
            case '{':
                return Members(key, depth);
            case '[':
                return Elements(key, depth);
            case '"':
                int start = _at + 1;
                if (Text() is not { } value)
                    return false;
                _values.Add((key, value, start, _at - 1));
                return true;
            default:
                return Word(key);
        }
    }

    private bool Members(string key, int depth)
    {
        _at++;
        while (true)
        {
            Blanks();
            if (_at >= _text.Length)
                return false;
            if (_text[_at] == '}')
            {
                _at++;
                return true;
            }

            if (_text[_at] != '"' || Text() is not { } name)
                return false;
            Blanks();
            if (_at >= _text.Length || _text[_at++] != ':' || !Value(key.Length == 0 ? name : key + ":" + name, depth + 1))
                return false;
            Blanks();
            if (_at < _text.Length && _text[_at] == ',')
                _at++;
        }
    }

    private bool Elements(string key, int depth)
    {
        _at++;
        for (int index = 0; ; index++)
        {
            Blanks();
            if (_at >= _text.Length)
                return false;
            if (_text[_at] == ']')
            {
                _at++;
                return true;
            }

            if (!Value(key + ":" + index.ToString(CultureInfo.InvariantCulture), depth + 1))
                return false;
            Blanks();
            if (_at < _text.Length && _text[_at] == ',')
                _at++;
        }
    }

    private bool Word(string key)
    {
        int start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.'))
            _at++;
        if (_at == start)
            return false;
        string word = _text.Substring(start, _at - start);
        if (word != "null")
            _values.Add((key, word, start, _at));
        return true;
    }

    /// <summary>The text in quotes, with its escapes resolved; null if it does not end.</summary>
    private string? Text()
    {
        var text = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            char c = _text[_at];
            if (c == '"')
            {
                _at++;
                return text.ToString();
            }

            if (c != '\\')
            {
                text.Append(c);
                continue;
            }

            if (++_at >= _text.Length)
                return null;
            switch (_text[_at])
            {
                case 'n': text.Append('\n'); break;
                case 't': text.Append('\t'); break;
                case 'r': text.Append('\r'); break;
                case 'b' or 'f': break;
                case 'u' when _at + 4 < _text.Length && int.TryParse(_text.Substring(_at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code):
                    text.Append((char)code);
                    _at += 4;
                    break;
                default: text.Append(_text[_at]); break;
            }
        }

        return null;
    }

    private void Blanks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] == '\uFEFF')
                _at++;
            else if (Starts("//"))
                Skip("\n");
            else if (Starts("/*"))
                Skip("*/");
            else
                return;
        }
    }

    private bool Starts(string sign) => string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0;

    private void Skip(string end)
    {
        int found = _text.IndexOf(end, _at, System.StringComparison.Ordinal);
        _at = found < 0 ? _text.Length : found + end.Length;
    }
}
