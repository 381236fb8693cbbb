using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>Which methods of the program a call may run: the method itself, or the overrides and implementations in source, of a service the registered ones.</summary>
internal sealed class Dispatch
{
    /// <summary>More implementations than this say nothing about one call.</summary>
    private const int MostTargets = 6;

    private readonly ProgramIndex _index;
    private readonly ServiceRegistrations _registrations;
    private readonly MethodBodies _bodies;
    private static readonly string[] s_mediatorNames = { "Send", "SendAsync", "Publish", "PublishAsync", "Dispatch", "DispatchAsync", "Execute", "ExecuteAsync" };

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<IMethodSymbol>> _handlers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _targets = new(SymbolEqualityComparer.Default);

    public Dispatch(ProgramIndex index, MethodBodies bodies)
    {
        _index = index;
        _bodies = bodies;
        Kept = new KeptFunctions(index, bodies);
        _registrations = new ServiceRegistrations(index);
    }

    /// <summary>What members of the program keep that can be run.</summary>
    public KeptFunctions Kept { get; }

    /// <summary>Whether a call with the name may be one to a mediator.</summary>
    public static bool IsMediatorName(string name) => Array.IndexOf(s_mediatorNames, name) >= 0;

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

    private static bool IsOfSystem(INamedTypeSymbol? type) => OuterNamespace.Of(type) == "System" && type!.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>
    /// The handlers of a request: methods of types that implement a generic contract over the request's type, as mediators find them. Only calls
    /// whose name says so are taken for a mediator's.
    /// </summary>
    public ImmutableArray<IMethodSymbol> Handlers(IMethodSymbol method, INamedTypeSymbol request)
    {
        if (!IsMediatorName(method.Name) || request.DeclaringSyntaxReferences.IsEmpty)
            return ImmutableArray<IMethodSymbol>.Empty;
        request = request.OriginalDefinition;
        return _handlers.TryGetValue(request, out ImmutableArray<IMethodSymbol> known) ? known : _handlers.GetOrAdd(request, SearchHandlers(request));
    }

    /// <summary>Whether no type of the program implements the method of an interface, not even with code that is no longer than a declaration.</summary>
    public bool IsWithoutCode(IMethodSymbol method)
    {
        foreach (DeclaredType heir in _index.Heirs(method.ContainingType.Name))
        {
            if (_index.Symbol(heir) is { TypeKind: TypeKind.Class or TypeKind.Struct } type && Implements(type, method.ContainingType))
                return false;
        }

        foreach (INamedTypeSymbol heir in Candidates(method, isContract: true))
        {
            if (Implements(heir, method.ContainingType))
                return false;
        }

        return true;
    }

    private ImmutableArray<IMethodSymbol> Search(IMethodSymbol method)
    {
        var targets = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (_bodies.HasSource(method))
            targets.Add(method);

        if (method.ContainingType is not { } type)
            return targets.ToImmutable();
        bool isContract = type.TypeKind == TypeKind.Interface;
        var found = new List<(INamedTypeSymbol Heir, IMethodSymbol Target)>();
        foreach (INamedTypeSymbol heir in Candidates(method, isContract))
        {
            if ((isContract ? Implementation(heir, method) : Override(heir, method)) is { } target && _bodies.HasSource(target))
                found.Add((heir, target));
        }

        // Of several implementations those count that the program registers, if it says which.
        HashSet<string>? registered = found.Count > 1 ? _registrations.Of(type.Name) : null;
        if (registered is not null && !found.Exists(one => registered.Contains(one.Heir.Name)))
            registered = null;
        foreach ((INamedTypeSymbol heir, IMethodSymbol target) in found)
        {
            if (targets.Contains(target) || (registered is not null && !registered.Contains(heir.Name)))
                continue;
            if (targets.Count == MostTargets)
                return ImmutableArray<IMethodSymbol>.Empty;
            targets.Add(target);
        }

        return targets.ToImmutable();
    }

    /// <summary>
    /// The types that declare code under the method's name, and, since a class may take over what its base implements, the heirs of those that do
    /// not implement the contract themselves.
    /// </summary>
    private IEnumerable<INamedTypeSymbol> Candidates(IMethodSymbol method, bool isContract)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (DeclaredBody body in _index.Bodies(new Name(NameOf(method))))
        {
            if (body.Type is not { } declared || _index.Symbol(declared) is not { TypeKind: TypeKind.Class or TypeKind.Struct } type || !seen.Add(type))
                continue;
            yield return type;
            if (!isContract || Implements(type, method.ContainingType))
                continue;
            foreach (DeclaredType heir in _index.Heirs(declared.Name))
            {
                if (_index.Symbol(heir) is { TypeKind: TypeKind.Class } symbol && seen.Add(symbol))
                    yield return symbol;
            }
        }
    }

    private static string NameOf(IMethodSymbol method) => method.AssociatedSymbol switch
    {
        IPropertySymbol { IsIndexer: true } => Mention.Indexer,
        { } associated => associated.Name,
        null => method.Name,
    };

    private static bool Implements(INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, contract))
                return true;
        }

        return false;
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

    /// <summary>The method that the class itself has in the place of one of its bases; null if it has none.</summary>
    /// <param name="heir">The class.</param>
    /// <param name="method">The method of a base, as it is defined.</param>
    public static IMethodSymbol? Override(INamedTypeSymbol heir, IMethodSymbol method)
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

    private ImmutableArray<IMethodSymbol> SearchHandlers(INamedTypeSymbol request)
    {
        var handlers = ImmutableArray.CreateBuilder<IMethodSymbol>();
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (DeclaredType declared in _index.HeirsOver(request.Name))
        {
            if (_index.Symbol(declared) is not { TypeKind: TypeKind.Class, IsAbstract: false } type || !seen.Add(type))
                continue;
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
            {
                if (contract.TypeArguments.IsEmpty || !SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0].OriginalDefinition, request))
                    continue;
                foreach (ISymbol member in contract.GetMembers())
                {
                    if (member is IMethodSymbol { Parameters.IsEmpty: false } handle && SymbolEqualityComparer.Default.Equals(handle.Parameters[0].Type, contract.TypeArguments[0])
                        && type.FindImplementationForInterfaceMember(handle) is IMethodSymbol target && _bodies.HasSource(target))
                    {
                        if (handlers.Count == MostTargets)
                            return ImmutableArray<IMethodSymbol>.Empty;
                        handlers.Add(target);
                    }
                }
            }
        }

        return handlers.ToImmutable();
    }
}
