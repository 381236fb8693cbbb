using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CsLaw.Sarif;

/// <summary>What the kinds of personal data are called.</summary>
public static class TaxonNames
{
    private static readonly Lazy<Dictionary<string, (string English, string Chinese)>> s_names = new(Read);

    /// <summary>The ids of all kinds, in the order of the taxonomy.</summary>
    public static IReadOnlyCollection<string> Ids => s_names.Value.Keys;

    /// <summary>The names of a comma-separated list of taxon ids; an id without a name stands for itself.</summary>
    public static string List(string ids, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", ids.Split(',').Select(id => Name(id.Trim(), language)));

    private static string Name(string id, Language language)
    {
        if (!s_names.Value.TryGetValue(id, out (string English, string Chinese) name))
            return id;
        return language == Language.Chinese ? name.Chinese : InSentence(name.English);
    }

    /// <summary>The names are titles; inside a sentence only an acronym keeps its capital.</summary>
    private static string InSentence(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name.Substring(1) : name;

    private static Dictionary<string, (string English, string Chinese)> Read()
    {
        using Stream? stream = LawLibrary.OpenEmbedded("personal-data");
        if (stream is null)
            return [];
        return LogElement.Parse(stream).Items("taxa").ToDictionary(
            taxon => taxon.Text("id"),
            taxon => (taxon.Text("nameEn"), taxon.Text("nameZh")),
            StringComparer.Ordinal);
    }
}
