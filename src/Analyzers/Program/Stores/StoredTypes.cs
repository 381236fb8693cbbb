using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Stores;

/// <summary>Which types of the program are kept in a database: those of the sets of its contexts, and those that an attribute, a base or a contract declares as rows or documents.</summary>
internal sealed class StoredTypes
{
    private static readonly HashSet<string> s_carriers = new(StringComparer.OrdinalIgnoreCase)
    {
        "dto", "dtos", "input", "output", "request", "response", "command", "query", "form", "vo", "bo", "args", "event", "message", "result", "viewmodel", "viewmodels", "inputs", "outputs", "requests", "responses",
    };

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);
    private readonly ProgramIndex _program;
    private readonly LibraryKnowledge _libraries;
    private readonly Lazy<List<(SyntaxTree Tree, FileIndex File, DeclaredType Type)>> _contexts;
    private readonly Lazy<Dictionary<ITypeSymbol, ImmutableArray<ISymbol>>> _sets;

    public StoredTypes(ProgramIndex program, LibraryKnowledge libraries)
    {
        _program = program;
        _libraries = libraries;
        _contexts = new(Contexts);
        _sets = new(Sets);
    }

    /// <summary>Whether objects of the type are kept.</summary>
    public bool Keeps(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        return _types.TryGetValue(type, out bool known)
            ? known
            : _types.GetOrAdd(type, (!IsCarrier(type.Name) && !(type.ContainingNamespace is { } space && IsCarrier(space.Name)) && IsDeclared(type)) || (MayBeInSet(type) && _sets.Value.ContainsKey(type)));
    }

    /// <summary>The sets and collections of the program that hold objects of the type, in the order of the files.</summary>
    public ImmutableArray<ISymbol> SetsOf(INamedTypeSymbol type) => _sets.Value.TryGetValue(type.OriginalDefinition, out ImmutableArray<ISymbol> sets) ? sets : ImmutableArray<ISymbol>.Empty;

    /// <summary>What carries data in and out of a service may share the bases of its records; it is none by that.</summary>
    private static bool IsCarrier(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        return !words.IsEmpty && (s_carriers.Contains(words[words.Length - 1]) || name.EndsWith("ViewModels", StringComparison.Ordinal) || name.EndsWith("ViewModel", StringComparison.Ordinal));
    }

    private bool IsDeclared(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass is { } mark && IsSign(mark))
                    return true;
            }

            if (!ReferenceEquals(current, type) && IsSign(current))
                return true;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (IsSign(contract))
                return true;
        }

        return false;
    }

    private bool IsSign(INamedTypeSymbol type) => _libraries.Types(FactVerb.Store).Find(type) is not null;

    /// <summary>Whether the file of a context writes the name of the type: most types are told off so, without binding the members of the contexts.</summary>
    private bool MayBeInSet(INamedTypeSymbol type)
    {
        foreach ((SyntaxTree tree, FileIndex file, _) in _contexts.Value)
        {
            if (file.Holds(type.Name, tree, CancellationToken.None))
                return true;
        }

        return false;
    }

    private List<(SyntaxTree, FileIndex, DeclaredType)> Contexts()
    {
        var contexts = new List<(SyntaxTree, FileIndex, DeclaredType)>();
        foreach ((SyntaxTree tree, FileIndex file) in _program.Files)
        {
            foreach (DeclaredType declared in file.Types)
            {
                if (IsContext(declared.Bases))
                    contexts.Add((tree, file, declared));
            }
        }

        return contexts;
    }

    /// <summary>The elements of the sets of all contexts.</summary>
    private Dictionary<ITypeSymbol, ImmutableArray<ISymbol>> Sets()
    {
        var kept = new Dictionary<ITypeSymbol, ImmutableArray<ISymbol>>(SymbolEqualityComparer.Default);
        foreach ((_, _, DeclaredType declared) in _contexts.Value)
        {
            if (_program.Symbol(declared) is not { } context)
                continue;
            foreach (ISymbol member in context.GetMembers())
            {
                if (member is not IPropertySymbol { Type: INamedTypeSymbol { Name: "DbSet" or "IDbSet" or "IMongoCollection", Arity: 1 } set })
                    continue;
                ITypeSymbol row = set.TypeArguments[0].OriginalDefinition;
                ImmutableArray<ISymbol> known = kept.TryGetValue(row, out ImmutableArray<ISymbol> sets) ? sets : ImmutableArray<ISymbol>.Empty;
                if (known.IndexOf(member, 0, known.Length, SymbolEqualityComparer.Default) < 0)
                    kept[row] = known.Add(member);
            }
        }

        return kept;
    }

    private static bool IsContext(ImmutableArray<string> bases)
    {
        foreach (string name in bases)
        {
            if (name.EndsWith("DbContext", StringComparison.Ordinal) || name.EndsWith("MongoContext", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
