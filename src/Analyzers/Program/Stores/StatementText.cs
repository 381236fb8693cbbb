using System;

namespace CsLawAnalyzers.Program.Stores;

/// <summary>
/// What a statement of SQL does with one of its parameters, told by the words before it: values of an INSERT or MERGE and what an UPDATE sets are kept, what a condition compares
/// is not.
/// </summary>
internal static class StatementText
{
    /// <summary>Stands in a text for what is known at run time only.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>What the text is seen to do with the parameter.</summary>
    /// <param name="text">The text, with <see cref="Hole"/> where it is not known.</param>
    /// <param name="parameter">The parameter's name, with or without its sign; null where it is not known.</param>
    public static StatementUse UseOf(string text, string? parameter)
    {
        string? name = parameter?.TrimStart('@', ':', '?', '$');
        bool inserts = false, updates = false, keeps = false, hasInserted = false, hasUpdated = false, hasCondition = false, isNamed = false, isRead = false, isCall = false;
        int at = 0;
        while (Next(text, ref at) is { } word)
        {
            switch (word.ToUpperInvariant())
            {
                case ";":
                    inserts = updates = keeps = false;
                    break;
                case "INSERT" or "MERGE":
                case "REPLACE" when Next(text, at)?.ToUpperInvariant() == "INTO":
                    inserts = keeps = hasInserted = true;
                    break;
                case "UPDATE":
                    (updates, hasUpdated, keeps) = (true, true, keeps && inserts);
                    break;
                case "SET" or "VALUES" or "WHEN":
                    keeps |= inserts || updates;
                    break;
                case "WHERE" or "HAVING":
                    (keeps, hasCondition) = (false, true);
                    break;
                case "SELECT":
                    keeps &= inserts;
                    isRead = true;
                    break;
                case "DELETE":
                    inserts = updates = keeps = false;
                    isRead = true;
                    break;
                case "EXEC" or "EXECUTE" or "CALL":
                    inserts = updates = keeps = false;
                    isCall = true;
                    break;
                case "DECLARE" or "IF" or "WHILE":
                    inserts = updates = keeps = false;
                    break;
                default:
                    if (word[0] is '@' or ':' or '?' or '$' && word.Length > 1 && name is { Length: > 0 } && string.Equals(word.Substring(1), name, StringComparison.OrdinalIgnoreCase))
                    {
                        if (keeps)
                            return StatementUse.Keeps;
                        isNamed = true;
                    }

                    break;
            }
        }

        // Where the parameter is not to be found, all that an INSERT is given is kept, unless it may be what a condition compares.
        bool isWhole = text.IndexOf(Hole) < 0, hasName = name is { Length: > 0 };
        if (hasInserted && !hasCondition && !isNamed && (!hasName || !isWhole || text.IndexOf('?') >= 0))
            return StatementUse.Keeps;
        bool compares = hasInserted || hasUpdated ? isNamed || (isWhole && hasName) : isRead;
        return compares && !isCall ? StatementUse.Compares : StatementUse.Unseen;
    }

    /// <summary>The procedure that the text does no more than call, or null.</summary>
    public static string? ProcedureIn(string text)
    {
        int at = 0;
        if (Next(text, ref at)?.ToUpperInvariant() is not ("EXEC" or "EXECUTE" or "CALL") || Next(text, ref at) is not { } name || !(char.IsLetter(name[0]) || name[0] == '_'))
            return null;
        // The parts of its name: dbo.[InsertLodger].
        while (at < text.Length && text[at] is '.' or ']' or '[' or '"' or '`')
        {
            if (text[at] != '.')
                at++;
            else if (Next(text, ref at) is { } part)
                name = part;
        }

        return name;
    }

    private static string? Next(string text, int at) => Next(text, ref at);

    /// <summary>The next word, parameter or semicolon, past comments and texts in quotes.</summary>
    private static string? Next(string text, ref int at)
    {
        while (at < text.Length)
        {
            char c = text[at];
            if (IsOfWord(c) || (c is '@' or ':' or '?' or '$' && at + 1 < text.Length && IsOfWord(text[at + 1])))
            {
                int start = at++;
                while (at < text.Length && IsOfWord(text[at]))
                    at++;
                return text.Substring(start, at - start);
            }

            at++;
            if (c == ';')
                return ";";
            if (c == '\'')
                Past(text, "'", ref at);
            else if (c == '-' && at < text.Length && text[at] == '-')
                Past(text, "\n", ref at);
            else if (c == '/' && at < text.Length && text[at] == '*')
                Past(text, "*/", ref at);
        }

        return null;
    }

    private static void Past(string text, string end, ref int at)
    {
        int found = text.IndexOf(end, at, StringComparison.Ordinal);
        at = found < 0 ? text.Length : found + end.Length;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
