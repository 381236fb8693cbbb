namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>A call such as <c>[MSBuild]::GetPathOfFileAbove('x', '$(Dir)')</c>, taken apart but not computed.</summary>
/// <param name="Type">The type in brackets.</param>
/// <param name="Name">The member.</param>
/// <param name="Arguments">Its arguments without quotes, still unexpanded.</param>
internal sealed record PropertyFunctionCall(string Type, string Name, IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// Takes <c>[Type]::Name(arguments)</c> or <c>[Type]::Name</c> apart; null for anything else, chained calls included.
    /// </summary>
    public static PropertyFunctionCall? TryParse(string text)
    {
        int bracket = text.IndexOf("]::", StringComparison.Ordinal);
        if (!text.StartsWith('[') || bracket < 0)
            return null;
        string type = text[1..bracket];
        string rest = text[(bracket + 3)..];
        int open = rest.IndexOf('(');
        if (open < 0)
            return rest.All(char.IsAsciiLetterOrDigit) ? new PropertyFunctionCall(type, rest, []) : null;
        if (!rest.EndsWith(')') || !rest[..open].All(char.IsAsciiLetterOrDigit))
            return null;
        return Split(rest[(open + 1)..^1]) is { } arguments ? new PropertyFunctionCall(type, rest[..open], arguments) : null;
    }

    private static List<string>? Split(string text)
    {
        List<string> arguments = [];
        int depth = 0;
        int start = 0;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '\'' or '"' or '`')
                quote = c;
            else if (c == '(')
                depth++;
            else if (c == ')' && --depth < 0)
                return null;
            else if (c == ',' && depth == 0)
            {
                arguments.Add(Unquote(text[start..i]));
                start = i + 1;
            }
        }

        if (depth != 0 || quote != '\0')
            return null;
        string last = text[start..];
        if (arguments.Count > 0 || last.Trim().Length > 0)
            arguments.Add(Unquote(last));
        return arguments;
    }

    private static string Unquote(string argument)
    {
        string trimmed = argument.Trim();
        return trimmed is ['\'' or '"' or '`', .., '\'' or '"' or '`'] && trimmed[0] == trimmed[^1] && trimmed.Length >= 2
            ? trimmed[1..^1]
            : trimmed;
    }
}
