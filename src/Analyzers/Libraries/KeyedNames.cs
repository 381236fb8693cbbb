using System;
using System.Collections.Generic;
using CsLawAnalyzers.PersonalData.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// What gives values by keys that name them, known by names alone: documents and rows of libraries that are not there, and dictionaries that are called after
/// what they hold, as a form or a row. <c>labels["email"]</c> and <c>settings["email"]</c> are the program's own.
/// </summary>
internal sealed class KeyedNames
{
    private const string Indexer = "Item";

    private static readonly HashSet<string> s_dictionaries = new(StringComparer.Ordinal) { "Dictionary", "IDictionary", "IReadOnlyDictionary", "SortedDictionary", "ConcurrentDictionary", "NameValueCollection" };

    private static readonly HashSet<string> s_readers = new(StringComparer.Ordinal) { "GetValue", "Value", "SelectToken", "GetProperty" };

    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public KeyedNames(IEnumerable<LibraryFact> facts)
    {
        foreach (LibraryFact fact in facts)
        {
            if (fact.BareName is { } word)
                _words.Add(word.ToLowerInvariant());
            else if (fact.MemberName == Indexer)
                _types.Add(NamedTypes.SimpleName(fact));
        }
    }

    /// <summary>Whether a type of the name gives values by keys that name them, where the type itself is not there.</summary>
    public bool IsType(string name) => _types.Contains(name);

    /// <summary>Whether a method of the name takes the key, on a type that is not there.</summary>
    public bool IsReader(string name) => s_readers.Contains(name);

    /// <summary>Whether something of the name holds what somebody sent in, or a row.</summary>
    public bool IsCalledSo(string name) => IdentifierWords.HoldAny(name, _words);

    /// <summary>Whether the type is a dictionary, or a collection of names and values, whose values may be anything.</summary>
    public static bool IsDictionary(ITypeSymbol? type) =>
        type is INamedTypeSymbol { ContainingNamespace.ContainingNamespace: { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } dictionary
        && s_dictionaries.Contains(dictionary.Name)
        && (dictionary.TypeArguments.IsEmpty || (dictionary.TypeArguments[0].SpecialType == SpecialType.System_String && HoldsText(dictionary.TypeArguments[1])));

    private static bool HoldsText(ITypeSymbol value) =>
        value.SpecialType is SpecialType.System_String or SpecialType.System_Object || value.Name is "StringValues" or "JsonElement" or "JsonNode" or "JToken";
}
