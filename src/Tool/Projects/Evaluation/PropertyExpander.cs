using System.Text;

namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>
/// Replaces <c>$(Name)</c>, a few string members such as <c>$(Name.StartsWith('x'))</c> and the handful of property
/// functions that project files use to find a file above or to compare frameworks. Whatever else is written there is not
/// computed and said to be unknown; nothing is ever executed.
/// </summary>
internal sealed class PropertyExpander(PropertyTable properties)
{
    /// <summary>Bounds text that doubles itself: <c>$(A)$(A)</c>, again and again.</summary>
    private const int LongestText = 1_000_000;

    private const int DeepestNesting = 16;

    /// <summary>Expands everything in <paramref name="text"/>.</summary>
    public Expansion Expand(string text) => Expand(text, 0);

    private Expansion Expand(string text, int depth)
    {
        if (!text.Contains("$(", StringComparison.Ordinal))
            return new Expansion(Unescape(text), true);
        if (depth > DeepestNesting)
            return new Expansion("", false);

        StringBuilder result = new();
        bool known = true;
        int position = 0;
        while (position < text.Length)
        {
            int start = text.IndexOf("$(", position, StringComparison.Ordinal);
            if (start < 0)
                break;
            result.Append(Unescape(text[position..start]));
            int end = ClosingParenthesis(text, start + 1);
            if (end < 0)
            {
                position = start;
                known = false;
                break;
            }

            Expansion value = Value(text[(start + 2)..end], depth);
            known &= value.IsKnown;
            result.Append(value.Text);
            position = end + 1;
            if (result.Length > LongestText)
                return new Expansion("", false);
        }

        result.Append(Unescape(text[position..]));
        return new Expansion(result.ToString(), known);
    }

    private Expansion Value(string inner, int depth)
    {
        string body = inner.Trim();
        if (IsName(body))
            return new Expansion(properties[body], true);
        if (body.StartsWith('['))
        {
            return PropertyFunctionCall.TryParse(body) is { } function && Arguments(function.Arguments, depth) is { } values
                ? KnownFunctions.Call(function.Type, function.Name, values, properties) is { } text
                    ? new Expansion(text, true)
                    : new Expansion("", false)
                : new Expansion("", false);
        }

        int dot = body.IndexOf('.');
        if (dot <= 0 || !IsName(body[..dot]) || PropertyFunctionCall.TryParse("[String]::" + body[(dot + 1)..]) is not { } member)
            return new Expansion("", false);
        return Arguments(member.Arguments, depth) is { } arguments
            && KnownFunctions.CallOnText(properties[body[..dot]], member.Name, arguments) is { } answer
            ? new Expansion(answer, true)
            : new Expansion("", false);
    }

    private List<string>? Arguments(IReadOnlyList<string> written, int depth)
    {
        List<string> values = [];
        foreach (string argument in written)
        {
            Expansion value = Expand(argument, depth + 1);
            if (!value.IsKnown)
                return null;
            values.Add(value.Text);
        }

        return values;
    }

    /// <summary>MSBuild writes its special characters as <c>%3B</c> and the like.</summary>
    private static string Unescape(string text)
    {
        if (!text.Contains('%'))
            return text;
        StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                result.Append((char)Convert.ToInt32(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static int ClosingParenthesis(string text, int open)
    {
        int depth = 0;
        char quote = '\0';
        for (int i = open; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                if (c == quote)
                    quote = '\0';
            }
            else if (depth > 1 && (c is '\'' or '"' or '`'))
            {
                // Quotes count only inside a call's own parentheses: $(Name) may stand in quotes itself.
                quote = c;
            }
            else if (c == '(')
            {
                depth++;
            }
            else if (c == ')' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsName(string text) =>
        text.Length > 0
            && (char.IsAsciiLetter(text[0]) || text[0] == '_')
            && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
