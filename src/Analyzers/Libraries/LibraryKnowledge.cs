using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// What the members of libraries do, for one compilation: the embedded lists and the project's own lines, resolved to symbols once. A library
/// that is not referenced costs a failed look-up by name and nothing more.
/// </summary>
internal sealed class LibraryKnowledge
{
    private static readonly Lazy<ImmutableArray<LibraryFact>> s_embedded = new(ReadEmbedded);

    private readonly Dictionary<INamedTypeSymbol, Dictionary<string, ImmutableArray<LibraryFact>>> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, ImmutableArray<LibraryFact>> _types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<LibraryFact>> _found = new(SymbolEqualityComparer.Default);

    public LibraryKnowledge(Compilation compilation, ImmutableArray<LibraryFact> configured)
    {
        var types = new Dictionary<string, ImmutableArray<INamedTypeSymbol>>(StringComparer.Ordinal);
        foreach (ImmutableArray<LibraryFact> facts in new[] { s_embedded.Value, configured })
        {
            foreach (LibraryFact fact in facts)
            {
                if (fact.TypeName is not { } typeName)
                    continue;
                if (!types.TryGetValue(typeName, out ImmutableArray<INamedTypeSymbol> resolved))
                    types.Add(typeName, resolved = Resolve(compilation, typeName));
                foreach (INamedTypeSymbol type in resolved)
                    Add(type, fact);
            }
        }

        Policy = new SinkPolicy(s_embedded.Value, configured);
        GuardNames = new GuardNames(s_embedded.Value.AddRange(configured));
        Hosts = HasHosts(configured) ? new HostTable(configured) : HostTable.Default;
    }

    /// <summary>Which data may go where.</summary>
    public SinkPolicy Policy { get; }

    public HostTable Hosts { get; }

    /// <summary>How programs name their own checks.</summary>
    public GuardNames GuardNames { get; }

    /// <summary>The embedded facts, for tests and documentation.</summary>
    public static ImmutableArray<LibraryFact> Embedded => s_embedded.Value;

    /// <summary>The facts about a method, property or field, by its original definition, its overridden members and the interface members it implements.</summary>
    public ImmutableArray<LibraryFact> Find(ISymbol member)
    {
        if (member is IMethodSymbol { ReducedFrom: { } unreduced })
            member = unreduced;
        member = member.OriginalDefinition;
        // Most calls of a program are ruled out by name, without touching the cache.
        if (!_names.Contains(NameOf(member)))
            return ImmutableArray<LibraryFact>.Empty;
        return _found.TryGetValue(member, out ImmutableArray<LibraryFact> facts) ? facts : _found.GetOrAdd(member, Search(member));
    }

    /// <summary>The first fact of the verb about the member, or null.</summary>
    public LibraryFact? Find(ISymbol member, FactVerb verb)
    {
        foreach (LibraryFact fact in Find(member))
        {
            if (fact.Verb == verb)
                return fact;
        }

        return null;
    }

    /// <summary>The first fact of the verb about the type, its bases or its interfaces, or null.</summary>
    public LibraryFact? FindType(ITypeSymbol? type, FactVerb verb, string kind)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Fact(current) is { } fact)
                return fact;
        }

        if (type is not null)
        {
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
            {
                if (Fact(contract) is { } fact)
                    return fact;
            }
        }

        return null;

        LibraryFact? Fact(ITypeSymbol candidate)
        {
            if (candidate.OriginalDefinition is INamedTypeSymbol named && _types.TryGetValue(named, out ImmutableArray<LibraryFact> facts))
            {
                foreach (LibraryFact fact in facts)
                {
                    if (fact.Verb == verb && fact.Kind == kind)
                        return fact;
                }
            }

            return null;
        }
    }

    /// <summary>The sink fact of an attribute on a method whose body a generator writes, such as a source-generated logging method; else null.</summary>
    public LibraryFact? DeclaredSink(IMethodSymbol method)
    {
        if (!method.IsPartialDefinition)
            return null;
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && _types.TryGetValue(type.OriginalDefinition, out ImmutableArray<LibraryFact> facts))
            {
                foreach (LibraryFact fact in facts)
                {
                    if (fact.Verb == FactVerb.Sink)
                        return fact;
                }
            }
        }

        return null;
    }

    private ImmutableArray<LibraryFact> Search(ISymbol member)
    {
        for (ISymbol? current = member; current is not null; current = Overridden(current)?.OriginalDefinition)
        {
            ImmutableArray<LibraryFact> facts = Declared(current);
            if (!facts.IsEmpty)
                return facts;
        }

        if (member.ContainingType is { } type && !member.IsStatic)
        {
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
            {
                if (!_members.ContainsKey(contract.OriginalDefinition))
                    continue;
                foreach (ISymbol candidate in contract.GetMembers(member.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate)?.OriginalDefinition, member))
                    {
                        ImmutableArray<LibraryFact> facts = Declared(candidate.OriginalDefinition);
                        if (!facts.IsEmpty)
                            return facts;
                    }
                }
            }
        }

        return ImmutableArray<LibraryFact>.Empty;
    }

    private ImmutableArray<LibraryFact> Declared(ISymbol member)
    {
        if (member.ContainingType is null
            || !_members.TryGetValue(member.ContainingType.OriginalDefinition, out Dictionary<string, ImmutableArray<LibraryFact>>? byName)
            || !byName.TryGetValue(NameOf(member), out ImmutableArray<LibraryFact> facts))
        {
            return ImmutableArray<LibraryFact>.Empty;
        }

        string? id = null;
        var matching = ImmutableArray.CreateBuilder<LibraryFact>();
        foreach (LibraryFact fact in facts)
        {
            if (fact.AnyOverload || fact.Target == (id ??= DocumentationCommentId.CreateDeclarationId(member)))
                matching.Add(fact);
        }

        return matching.ToImmutable();
    }

    private void Add(INamedTypeSymbol type, LibraryFact fact)
    {
        if (fact.MemberName is not { } name)
        {
            _types[type] = _types.TryGetValue(type, out ImmutableArray<LibraryFact> known) ? known.Add(fact) : ImmutableArray.Create(fact);
            return;
        }

        _names.Add(name);
        if (!_members.TryGetValue(type, out Dictionary<string, ImmutableArray<LibraryFact>>? byName))
            _members.Add(type, byName = new Dictionary<string, ImmutableArray<LibraryFact>>(StringComparer.Ordinal));
        // A project's own line about a member comes later and is found first.
        byName[name] = byName.TryGetValue(name, out ImmutableArray<LibraryFact> facts) ? facts.Insert(0, fact) : ImmutableArray.Create(fact);
    }

    private static ImmutableArray<INamedTypeSymbol> Resolve(Compilation compilation, string name)
    {
        ImmutableArray<INamedTypeSymbol> types = compilation.GetTypesByMetadataName(name);
        // A documentation comment id writes a nested type with a dot, metadata with a plus.
        for (int dot = name.LastIndexOf('.'); types.IsEmpty && dot > 0 && char.IsUpper(name[name.LastIndexOf('.', dot - 1) + 1]); dot = name.LastIndexOf('.', dot - 1))
        {
            name = name.Substring(0, dot) + "+" + name.Substring(dot + 1);
            types = compilation.GetTypesByMetadataName(name);
        }

        return types;
    }

    /// <summary>The name that a documentation comment id writes: an indexer is called Item there.</summary>
    private static string NameOf(ISymbol member) => member is IPropertySymbol { IsIndexer: true } ? member.MetadataName : member.Name;

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static bool HasHosts(ImmutableArray<LibraryFact> facts)
    {
        foreach (LibraryFact fact in facts)
        {
            if (fact.Verb == FactVerb.Host)
                return true;
        }

        return false;
    }

    private static ImmutableArray<LibraryFact> ReadEmbedded()
    {
        var facts = ImmutableArray.CreateBuilder<LibraryFact>();
        Assembly assembly = typeof(LibraryKnowledge).GetTypeInfo().Assembly;
        foreach (string name in new[] { "Sinks", "Sanitizers", "PassThrough", "Guards", "Policy" })
        {
            using Stream stream = assembly.GetManifestResourceStream("CsLawAnalyzers.Libraries." + name + ".txt")
                ?? throw new InvalidOperationException("The assembly was built without " + name + ".txt.");
            var problems = new List<FactProblem>();
            facts.AddRange(FactReader.Read(SourceText.From(stream), problems));
            if (problems.Count > 0)
                throw new InvalidOperationException(name + ".txt: " + problems[0].Line + ": " + problems[0].Reason);
        }

        return facts.ToImmutable();
    }
}
