using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Program.Configuration;

/// <summary>
/// The <c>cslaw_</c> keys that say for some files what is personal data in them. Their values are lists parted by commas, whose entries are written like the
/// lines of a knowledge file.
/// </summary>
internal static class DataKeys
{
    /// <summary>What symbols are: <c>none name:Phone, nickname name:*Handle</c>.</summary>
    public const string DataKey = "cslaw_data";

    /// <summary>Taxa to be taken for sensitive.</summary>
    public const string SensitiveKey = "cslaw_sensitive";

    /// <summary>Taxa not to be taken for sensitive.</summary>
    public const string GeneralKey = "cslaw_general";

    private static readonly ImmutableArray<(string Key, string Verb)> s_keys = ImmutableArray.Create((DataKey, "data"), (SensitiveKey, "sensitive"), (GeneralKey, "general"));

    private static readonly char[] s_comma = { ',' };

    /// <summary>Entries that cannot be read, each with its reason.</summary>
    public static IEnumerable<(string Key, string Entry, LocalizedText Reason)> Wrong(AnalyzerConfigOptions options)
    {
        foreach ((string key, string verb) in s_keys)
        {
            if (!options.TryGetValue(key, out string? value))
                continue;
            foreach (string entry in Entries(value))
            {
                var problems = new List<FactProblem>();
                FactReader.Read(SourceText.From(verb + " " + entry), problems);
                foreach (FactProblem problem in problems)
                    yield return (key, entry, problem.Reason);
            }
        }
    }

    /// <summary>What is said for each file, or null if nothing is said for any.</summary>
    public static IReadOnlyDictionary<SyntaxTree, PersonalDataSettings>? OfFiles(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        Dictionary<SyntaxTree, PersonalDataSettings>? files = null;
        var bySaid = new Dictionary<string, PersonalDataSettings>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (Said(provider.GetOptions(tree)) is not { } said)
                continue;
            if (!bySaid.TryGetValue(said, out PersonalDataSettings? settings))
                bySaid[said] = settings = KnowledgeFiles.Settings(FactReader.Read(SourceText.From(said), new List<FactProblem>()));
            (files ??= new Dictionary<SyntaxTree, PersonalDataSettings>())[tree] = settings;
        }

        return files;
    }

    /// <summary>The keys of a file as the lines of a knowledge file, or null if there are none.</summary>
    private static string? Said(AnalyzerConfigOptions options)
    {
        string? said = null;
        foreach ((string key, string verb) in s_keys)
        {
            if (!options.TryGetValue(key, out string? value))
                continue;
            foreach (string entry in Entries(value))
                said += verb + " " + entry + "\n";
        }

        return said;
    }

    private static IEnumerable<string> Entries(string value)
    {
        foreach (string entry in value.Split(s_comma, StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.Trim() is { Length: > 0 } trimmed)
                yield return trimmed;
        }
    }
}
