using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Switches;

namespace CsLawAnalyzers.CodeFixes.Repairs.Switches;

/// <summary>The text of a setting that lays nothing open: the other word, the list without the members that do, or the connection string with the other word.</summary>
internal static class SafeSetting
{
    private const string Pair = "pair:";

    /// <summary>What to write instead of the value; null where nothing that could stand there is known.</summary>
    public static string? Of(string value, LibraryFact fact)
    {
        if (fact.Target.StartsWith(Pair, StringComparison.Ordinal))
            return OfConnection(value, fact.Target.Substring(Pair.Length), fact.Setting);
        return fact.Setting.Test switch
        {
            SettingTest.Is => Other(value, fact.Setting),
            SettingTest.Has when fact.Setting.Safe is { } safe => Remaining(value, fact.Setting) is { Length: > 0 } rest ? rest : safe,
            SettingTest.Has => WithoutRenderers(value, fact.Setting),
            _ => null,
        };
    }

    /// <summary>The word that stands for the other position, written as the one that stands there is.</summary>
    private static string? Other(string value, SettingForm form)
    {
        string word = value.Trim();
        if (!form.Names(word))
            return null;
        if (form.Safe is { } safe)
            return safe;
        return word.ToLowerInvariant() switch
        {
            "true" => Like(word, "false"),
            "false" => Like(word, "true"),
            _ => null,
        };
    }

    private static string Like(string word, string other) => char.IsUpper(word[0]) ? char.ToUpperInvariant(other[0]) + other.Substring(1) : other;

    /// <summary>The members of a list that lay nothing open.</summary>
    private static string Remaining(string value, SettingForm form) =>
        string.Join(", ", value.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0 && !form.Names(part)));

    /// <summary>A layout without the renderers named, each from its <c>${</c> to the brace that closes it: the columns of the log keep their places. Null where nothing else is left, or a renderer has no end.</summary>
    private static string? WithoutRenderers(string value, SettingForm form)
    {
        string before = value;
        foreach (string renderer in form.Values)
        {
            for (int start = Opening(value, renderer); start >= 0; start = Opening(value, renderer))
            {
                int end = Closing(value, start + 1);
                if (end < 0)
                    return null;
                value = value.Remove(start, end + 1 - start);
            }
        }

        return value != before && value.Any(char.IsLetter) ? value : null;
    }

    private static int Opening(string layout, string renderer)
    {
        string opening = "${" + renderer;
        for (int at = layout.IndexOf(opening, StringComparison.OrdinalIgnoreCase); at >= 0; at = layout.IndexOf(opening, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int next = at + opening.Length;
            if (next < layout.Length && layout[next] is ':' or '}' or '|' or ' ')
                return at;
        }

        return -1;
    }

    private static int Closing(string layout, int brace)
    {
        int depth = 0;
        for (int at = brace; at < layout.Length; at++)
        {
            if (layout[at] == '{')
                depth++;
            else if (layout[at] == '}' && --depth == 0)
                return at;
        }

        return -1;
    }

    private static string? OfConnection(string connection, string word, SettingForm form)
    {
        if (ConfiguredSettings.Pair(connection, word) is not { } value || Other(value, form) is not { } other)
            return null;
        var pairs = new List<string>();
        foreach (string pair in connection.Split(';'))
        {
            int equals = pair.IndexOf('=');
            pairs.Add(equals > 0 && ConfiguredSettings.Pair(pair, word) == value ? pair.Substring(0, equals + 1) + other : pair);
        }

        string mended = string.Join(";", pairs);
        return mended == connection ? null : mended;
    }
}
