using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// Loggers that a program or a library of its own brings, known by their shape: a type that calls itself a log, a member named after a level, and a
/// text it is given. <c>ILogManager.Log(level, "Sent to {Email}", email)</c> is one; <c>CatalogLog.Add(entity)</c> and <c>Login(name)</c> are none.
/// </summary>
internal sealed class LoggerNames
{
    private static readonly LibraryFact s_none = new(FactVerb.Sink, "", "", ImmutableArray<string>.Empty, PayloadShape.Text);

    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, LibraryFact> _known = new(SymbolEqualityComparer.Default);

    public LoggerNames(ImmutableArray<LibraryFact> facts)
    {
        foreach (LibraryFact fact in facts)
        {
            if (fact.Verb != FactVerb.Logger)
                continue;
            HashSet<string> words = fact.Kind switch { "type" => _types, "member" => _members, _ => _texts };
            words.Add(fact.Target.Substring(5).ToLowerInvariant());
        }
    }

    /// <summary>The sink that a method of such a shape is, or null.</summary>
    public LibraryFact? Find(IMethodSymbol method)
    {
        if (method.Parameters.IsEmpty || method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension) || method.ContainingType is not { } type)
            return null;
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        // An extension belongs to what it extends, whatever the class is called that holds it.
        string owner = method.IsExtensionMethod ? method.Parameters[0].Type.Name : type.Name;
        if (!_known.TryGetValue(method, out LibraryFact? fact))
            fact = _known.GetOrAdd(method, IsLevel(method.Name) && IdentifierWords.HoldAny(owner, _types) ? Shape(method) : s_none);
        return ReferenceEquals(fact, s_none) ? null : fact;
    }

    /// <summary>Whether a member of the name may be one of a logger.</summary>
    public bool IsLevel(string name)
    {
        // Most names are told off by their first word, without cutting them up.
        var first = new IdentifierWords.Cursor(name);
        if (!first.MoveNext() || !IsMember(name, first.Start, first.End - first.Start))
            return false;
        ImmutableArray<string> words = IdentifierWords.Split(name);
        int count = words.Length > 1 && words[words.Length - 1] is "async" or "format" ? words.Length - 1 : words.Length;
        if (count is 0 or > 3)
            return false;
        for (int i = 0; i < count; i++)
        {
            if (!_members.Contains(words[i]))
                return false;
        }

        return true;
    }

    private bool IsMember(string name, int start, int length)
    {
        foreach (string member in _members)
        {
            if (member.Length == length && string.Compare(name, start, member, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }

    /// <summary>The text and what follows it are written; a method without a text is no logger.</summary>
    private LibraryFact Shape(IMethodSymbol method)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            bool isText = parameter.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object && _texts.Contains(parameter.Name.ToLowerInvariant());
            if (isText || (arguments.Count > 0 && parameter is { IsParams: true, Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object } }))
                arguments.Add(parameter.Name);
        }

        return arguments.Count == 0 ? s_none : new LibraryFact(FactVerb.Sink, "log", "", arguments.ToImmutable(), PayloadShape.Template);
    }
}
