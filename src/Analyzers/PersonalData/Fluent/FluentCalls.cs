using System;
using System.Collections.Generic;

namespace CsLawAnalyzers.PersonalData.Fluent;

/// <summary>The names of <c>FluentCalls.txt</c>.</summary>
internal static class FluentCalls
{
    private static readonly Lazy<Dictionary<(FluentWord Word, string Name), string>> s_names = new(Read);

    private static readonly FluentWord[] s_saying = { FluentWord.Validates, FluentWord.Pattern, FluentWord.Predicate, FluentWord.Label, FluentWord.Column };

    public static bool Is(FluentWord word, string name) => s_names.Value.ContainsKey((word, name));

    /// <summary>What the call of this name says of the selected member, with the taxon if it is known by the name alone; null if it says nothing.</summary>
    public static (FluentWord Word, string TaxonId)? Find(string name)
    {
        foreach (FluentWord word in s_saying)
        {
            if (s_names.Value.TryGetValue((word, name), out string? taxon))
                return (word, taxon);
        }

        return null;
    }

    /// <summary>Whether a type of this name may derive from one that holds chains; most names are told off here, before any base type is asked for.</summary>
    public static bool MayBeConfiguration(string typeName) =>
        typeName.IndexOf("Valid", StringComparison.Ordinal) >= 0 || typeName.IndexOf("Map", StringComparison.Ordinal) >= 0
        || typeName.IndexOf("Config", StringComparison.Ordinal) >= 0 || typeName.EndsWith("Rules", StringComparison.Ordinal);

    /// <summary>Whether a method of this name may be given a builder.</summary>
    public static bool MayTakeBuilder(string methodName) =>
        methodName == "OnModelCreating" || methodName.StartsWith("Config", StringComparison.Ordinal) || methodName.StartsWith("Map", StringComparison.Ordinal);

    private static Dictionary<(FluentWord, string), string> Read()
    {
        var names = new Dictionary<(FluentWord, string), string>();
        foreach (string[] fields in EmbeddedLines.Read("FluentCalls.txt"))
            names[((FluentWord)Enum.Parse(typeof(FluentWord), fields[0], ignoreCase: true), fields[1])] = fields.Length > 2 ? fields[2] : "";
        return names;
    }
}
