using System.Globalization;

namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>
/// Conditions of project files: comparisons, <c>and</c>, <c>or</c>, <c>!</c>, parentheses, <c>Exists</c>, <c>HasTrailingSlash</c>
/// and bare truth values, over three values, so that an unknown part decides only where it must.
/// </summary>
internal ref struct ConditionParser
{
    private const int DeepestNesting = 64;

    private readonly string _text;
    private readonly PropertyExpander _expander;
    private readonly Func<string, bool> _exists;
    private int _position;
    private int _depth;

    private ConditionParser(string text, PropertyExpander expander, Func<string, bool> exists)
    {
        _text = text;
        _expander = expander;
        _exists = exists;
    }

    /// <summary>Evaluates a condition; an empty one holds.</summary>
    /// <param name="condition">The text of the attribute, or null where there is none.</param>
    /// <param name="expander">Gives the values.</param>
    /// <param name="exists">Whether the path, as written in the project, exists.</param>
    public static ConditionResult Evaluate(string? condition, PropertyExpander expander, Func<string, bool> exists)
    {
        if (string.IsNullOrWhiteSpace(condition))
            return ConditionResult.True;
        ConditionParser parser = new(condition, expander, exists);
        ConditionResult result = parser.Or();
        parser.SkipSpace();
        return parser._position == condition.Length ? result : ConditionResult.Unknown;
    }

    private ConditionResult Or()
    {
        ConditionResult result = And();
        while (Keyword("or"))
        {
            ConditionResult right = And();
            result = result == ConditionResult.True || right == ConditionResult.True ? ConditionResult.True
                : result == ConditionResult.Unknown || right == ConditionResult.Unknown ? ConditionResult.Unknown
                : ConditionResult.False;
        }

        return result;
    }

    private ConditionResult And()
    {
        ConditionResult result = Term();
        while (Keyword("and"))
        {
            ConditionResult right = Term();
            result = result == ConditionResult.False || right == ConditionResult.False ? ConditionResult.False
                : result == ConditionResult.Unknown || right == ConditionResult.Unknown ? ConditionResult.Unknown
                : ConditionResult.True;
        }

        return result;
    }

    private ConditionResult Term()
    {
        SkipSpace();
        if (_depth > DeepestNesting)
            return ConditionResult.Unknown;
        if (Peek() == '!' && !Follows("!="))
        {
            _position++;
            _depth++;
            ConditionResult inner = Term();
            _depth--;
            return inner switch
            {
                ConditionResult.True => ConditionResult.False,
                ConditionResult.False => ConditionResult.True,
                _ => ConditionResult.Unknown,
            };
        }

        if (Peek() == '(')
        {
            _position++;
            _depth++;
            ConditionResult inner = Or();
            _depth--;
            SkipSpace();
            return Take(')') ? inner : ConditionResult.Unknown;
        }

        return Comparison();
    }

    private ConditionResult Comparison()
    {
        Expansion? left = Operand(out string? call);
        if (left is null)
            return ConditionResult.Unknown;
        if (call is not null)
            return !left.Value.IsKnown ? ConditionResult.Unknown : Function(call, left.Value.Text);

        SkipSpace();
        string comparison = Operator();
        if (comparison.Length == 0)
            return left.Value.IsKnown ? Boolean(left.Value.Text) : ConditionResult.Unknown;
        Expansion? right = Operand(out string? unexpected);
        if (right is null || unexpected is not null || !left.Value.IsKnown || !right.Value.IsKnown)
            return ConditionResult.Unknown;
        return comparison switch
        {
            "==" => Known(AreEqual(left.Value.Text, right.Value.Text)),
            "!=" => Known(!AreEqual(left.Value.Text, right.Value.Text)),
            _ => Ordered(comparison, left.Value.Text, right.Value.Text),
        };
    }

    private readonly ConditionResult Function(string name, string argument) => name.ToUpperInvariant() switch
    {
        "EXISTS" => Known(_exists(argument)),
        "HASTRAILINGSLASH" => Known(argument.EndsWith('/') || argument.EndsWith('\\')),
        _ => ConditionResult.Unknown,
    };

    /// <summary>
    /// A quoted text, a <c>$(…)</c>, a bare word, or a call (then <paramref name="call"/> is its name and the answer its argument).
    /// </summary>
    private Expansion? Operand(out string? call)
    {
        call = null;
        SkipSpace();
        if (_position >= _text.Length)
            return null;
        if (Peek() is '\'' or '"')
            return Quoted();
        if (Follows("$("))
            return Property();
        int start = _position;
        while (_position < _text.Length && (char.IsAsciiLetterOrDigit(_text[_position]) || _text[_position] is '.' or '_' or '-'))
            _position++;
        if (_position == start)
            return null;
        string word = _text[start.._position];
        if (Peek() != '(')
            return new Expansion(word, true);
        _position++;
        Expansion? argument = Operand(out string? nested);
        SkipSpace();
        if (argument is null || nested is not null || !Take(')'))
            return null;
        call = word;
        return argument;
    }

    private Expansion? Quoted()
    {
        char quote = _text[_position++];
        int start = _position;
        int parentheses = 0;
        while (_position < _text.Length && (_text[_position] != quote || parentheses > 0))
        {
            // A quote inside $(…) belongs to a property function's argument.
            if (Follows("$("))
                parentheses++;
            else if (_text[_position] == ')' && parentheses > 0)
                parentheses = Math.Max(0, parentheses - 1);
            else if (_text[_position] == '(' && parentheses > 0 && _text[_position - 1] != '$')
                parentheses++;
            _position++;
        }

        if (_position >= _text.Length)
            return null;
        string inner = _text[start.._position++];
        return inner.Contains("@(", StringComparison.Ordinal) || inner.Contains("%(", StringComparison.Ordinal)
            ? new Expansion("", false)
            : _expander.Expand(inner);
    }

    private Expansion? Property()
    {
        int start = _position;
        int depth = 0;
        for (; _position < _text.Length; _position++)
        {
            if (_text[_position] == '(')
                depth++;
            else if (_text[_position] == ')' && --depth == 0)
                return _expander.Expand(_text[start..++_position]);
        }

        return null;
    }

    private string Operator()
    {
        foreach (string candidate in (ReadOnlySpan<string>)["==", "!=", "<=", ">=", "<", ">"])
        {
            if (Follows(candidate))
            {
                _position += candidate.Length;
                return candidate;
            }
        }

        return "";
    }

    private bool Keyword(string word)
    {
        SkipSpace();
        int end = _position + word.Length;
        if (end > _text.Length || !_text.AsSpan(_position, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
            return false;
        if (end < _text.Length && char.IsAsciiLetterOrDigit(_text[end]))
            return false;
        _position = end;
        return true;
    }

    private static bool AreEqual(string left, string right) =>
        left.Equals(right, StringComparison.OrdinalIgnoreCase)
        || (Number(left) is { } first && Number(right) is { } second && first.Equals(second));

    private static ConditionResult Ordered(string comparison, string left, string right)
    {
        int? order = Number(left) is { } first && Number(right) is { } second ? first.CompareTo(second)
            : Version.TryParse(left.TrimStart('v'), out Version? older) && Version.TryParse(right.TrimStart('v'), out Version? newer)
                ? older.CompareTo(newer)
            : null;
        return order is null ? ConditionResult.Unknown : Known(comparison switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        });
    }

    private static double? Number(string text) =>
        double.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out double value)
            ? value
            : null;

    private static ConditionResult Boolean(string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "ON" or "YES" => ConditionResult.True,
        "FALSE" or "OFF" or "NO" => ConditionResult.False,
        _ => ConditionResult.Unknown,
    };

    private static ConditionResult Known(bool value) => value ? ConditionResult.True : ConditionResult.False;

    private readonly char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private readonly bool Follows(string text) => string.CompareOrdinal(_text, _position, text, 0, text.Length) == 0;

    private bool Take(char c)
    {
        if (Peek() != c)
            return false;
        _position++;
        return true;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
    }
}
