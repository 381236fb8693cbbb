using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>Which methods of the program a call may run: the method itself, or the overrides and implementations in source.</summary>
internal sealed class Dispatch
{
    /// <summary>More implementations than this say nothing about one call.</summary>
    private const int MostTargets = 6;

    private readonly Compilation _compilation;
    private readonly MethodBodies _bodies;
    private static readonly string[] s_mediatorNames = { "Send", "SendAsync", "Publish", "PublishAsync", "Dispatch", "DispatchAsync", "Execute", "ExecuteAsync" };

    private readonly Lazy<Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>> _derived;
    private readonly Lazy<Dictionary<INamedTypeSymbol, ImmutableArray<IMethodSymbol>>> _handlers;
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _targets = new(SymbolEqualityComparer.Default);

    public Dispatch(Compilation compilation, MethodBodies bodies)
    {
        _compilation = compilation;
        _bodies = bodies;
        _derived = new(IndexTypes);
        _handlers = new(IndexHandlers);
    }

    /// <summary>The bodies a call to the method may run; empty if none is known.</summary>
    public ImmutableArray<IMethodSymbol> Targets(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        bool open = method.IsAbstract || method.IsVirtual || (method.IsOverride && !method.IsSealed);
        if (!open)
            return _bodies.HasSource(method) ? ImmutableArray.Create(method) : ImmutableArray<IMethodSymbol>.Empty;
        // What the base class library calls back is no step of a flow, and every type of a program overrides some of it.
        if (IsOfSystem(method.ContainingType))
            return ImmutableArray<IMethodSymbol>.Empty;
        return _targets.TryGetValue(method, out ImmutableArray<IMethodSymbol> known) ? known : _targets.GetOrAdd(method, Search(method));
    }

    private static bool IsOfSystem(INamedTypeSymbol? type)
    {
        INamespaceSymbol? space = type?.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            space = outer;
        return space?.Name == "System" && type!.DeclaringSyntaxReferences.IsEmpty;
    }

    /// <summary>
    /// The handlers of a request: methods of types that implement a generic contract over the request's type, as mediators find them. Only calls
    /// whose name says so are taken for a mediator's.
    /// </summary>
    public ImmutableArray<IMethodSymbol> Handlers(IMethodSymbol method, INamedTypeSymbol request)
    {
        if (Array.IndexOf(s_mediatorNames, method.Name) < 0 || request.DeclaringSyntaxReferences.IsEmpty)
            return ImmutableArray<IMethodSymbol>.Empty;
        return _handlers.Value.TryGetValue(request.OriginalDefinition, out ImmutableArray<IMethodSymbol> handlers) && handlers.Length <= MostTargets
            ? handlers
            : ImmutableArray<IMethodSymbol>.Empty;
    }

    private ImmutableArray<IMethodSymbol> Search(IMethodSymbol method)
    {
        var targets = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (_bodies.HasSource(method))
            targets.Add(method);

        if (method.ContainingType is { } type && _derived.Value.TryGetValue(type.OriginalDefinition, out List<INamedTypeSymbol>? heirs))
        {
            foreach (INamedTypeSymbol heir in heirs)
            {
                IMethodSymbol? target = type.TypeKind == TypeKind.Interface ? Implementation(heir, method) : Override(heir, method);
                if (target is null || !_bodies.HasSource(target) || targets.Contains(target))
                    continue;
                if (targets.Count == MostTargets)
                    return ImmutableArray<IMethodSymbol>.Empty;
                targets.Add(target);
            }
        }

        return targets.ToImmutable();
    }

    private static IMethodSymbol? Implementation(INamedTypeSymbol heir, IMethodSymbol method)
    {
        foreach (INamedTypeSymbol contract in heir.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType))
                continue;
            foreach (ISymbol member in contract.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method))
                    return (heir.FindImplementationForInterfaceMember(member) as IMethodSymbol)?.OriginalDefinition;
            }
        }

        return null;
    }

    private static IMethodSymbol? Override(INamedTypeSymbol heir, IMethodSymbol method)
    {
        foreach (ISymbol member in heir.GetMembers(method.Name))
        {
            for (IMethodSymbol? current = (member as IMethodSymbol)?.OverriddenMethod; current is not null; current = current.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, method))
                    return (IMethodSymbol)member;
            }
        }

        return null;
    }

    private Dictionary<INamedTypeSymbol, ImmutableArray<IMethodSymbol>> IndexHandlers()
    {
        var index = new Dictionary<INamedTypeSymbol, ImmutableArray<IMethodSymbol>>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in SourceTypes.All(_compilation))
        {
            if (type.TypeKind != TypeKind.Class || type.IsAbstract)
                continue;
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
            {
                if (contract.TypeArguments.IsEmpty || contract.TypeArguments[0] is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } request)
                    continue;
                foreach (ISymbol member in contract.GetMembers())
                {
                    if (member is IMethodSymbol { Parameters.IsEmpty: false } handle && SymbolEqualityComparer.Default.Equals(handle.Parameters[0].Type, request)
                        && type.FindImplementationForInterfaceMember(handle) is IMethodSymbol target && _bodies.HasSource(target))
                    {
                        INamedTypeSymbol key = request.OriginalDefinition;
                        index[key] = index.TryGetValue(key, out ImmutableArray<IMethodSymbol> known) ? known.Add(target) : ImmutableArray.Create(target);
                    }
                }
            }
        }

        return index;
    }

    private Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> IndexTypes()
    {
        var index = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in SourceTypes.All(_compilation))
        {
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
                continue;
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
                Add(contract, type);
            for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
                Add(ancestor, type);
        }

        return index;

        void Add(INamedTypeSymbol ancestor, INamedTypeSymbol heir)
        {
            ancestor = ancestor.OriginalDefinition;
            if (!index.TryGetValue(ancestor, out List<INamedTypeSymbol>? heirs))
                index.Add(ancestor, heirs = new List<INamedTypeSymbol>());
            heirs.Add(heir);
        }
    }
}
