using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Names.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>
/// Which kinds of sink a method leads to, itself or through what it calls. Names are asked first: most methods of a program write none that could
/// lead anywhere, and a method is bound only if they leave it open.
/// </summary>
internal sealed class CallGraph
{
    private readonly MethodBodies _bodies;
    private readonly Dispatch _dispatch;
    private readonly LibraryKnowledge _libraries;
    private readonly NameReach _names;
    private readonly ConcurrentDictionary<IMethodSymbol, int> _reach = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, (int Direct, ImmutableArray<IMethodSymbol> Callees)> _scans = new(SymbolEqualityComparer.Default);

    public CallGraph(MethodBodies bodies, Dispatch dispatch, LibraryKnowledge libraries, NameReach names)
    {
        _bodies = bodies;
        _dispatch = dispatch;
        _libraries = libraries;
        _names = names;
    }

    /// <summary>Whether a body leads to one of the sinks.</summary>
    /// <param name="owner">The symbol that owns the body.</param>
    /// <param name="root">The operation tree of the body.</param>
    /// <param name="kinds">Bits of <see cref="SinkKinds"/>.</param>
    /// <param name="cancellation">Ends the search.</param>
    public bool Reaches(ISymbol owner, IOperation root, int kinds, CancellationToken cancellation)
    {
        (int direct, ImmutableArray<IMethodSymbol> callees) = Scanned(owner, root, cancellation);
        if ((direct & kinds) != 0)
            return true;
        foreach (IMethodSymbol callee in callees)
        {
            if ((Reach(callee, cancellation) & kinds) != 0)
                return true;
        }

        return false;
    }

    /// <summary>The bits of <see cref="SinkKinds"/> that the method leads to.</summary>
    public int Reach(IMethodSymbol method, CancellationToken cancellation)
    {
        if (_reach.TryGetValue(method, out int known))
            return known;
        if ((_names.Of(method, cancellation) & ~SinkKinds.Check) == 0)
            return _reach.GetOrAdd(method, 0);
        // Bodies are bound on the way: threads search beside each other and share what they found.
        var search = new Reachability<IMethodSymbol, ListedEdges<IMethodSymbol>>(Open, SymbolEqualityComparer.Default, (settled, bits) => _reach[settled] = bits);
        return search.Of(method, cancellation);
    }

    /// <summary>Whether the method may ask for evidence, itself or through what it calls, by the names that it writes.</summary>
    public bool MayAsk(IMethodSymbol method, CancellationToken cancellation) => (_names.Of(method, cancellation) & SinkKinds.Check) != 0;

    /// <summary>The methods of the program that the method calls and that lead to a sink.</summary>
    public IEnumerable<IMethodSymbol> CalleesOf(IMethodSymbol method, CancellationToken cancellation)
    {
        ImmutableArray<IMethodSymbol> callees = _scans.TryGetValue(method, out (int Direct, ImmutableArray<IMethodSymbol> Callees) known) ? known.Callees : Visit(method, cancellation).Callees;
        foreach (IMethodSymbol callee in callees)
        {
            if (Reach(callee, cancellation) != 0)
                yield return callee;
        }
    }

    private ListedEdges<IMethodSymbol> Open(IMethodSymbol method, CancellationToken cancellation)
    {
        if (_reach.TryGetValue(method, out int known))
            return new ListedEdges<IMethodSymbol>(known);
        (int direct, ImmutableArray<IMethodSymbol> callees) = Visit(method, cancellation);
        return new ListedEdges<IMethodSymbol>(direct, callees.IsEmpty ? null : callees);
    }

    private (int Direct, ImmutableArray<IMethodSymbol> Callees) Visit(IMethodSymbol method, CancellationToken cancellation)
    {
        if ((_names.Of(method, cancellation) & ~SinkKinds.Check) == 0 || _bodies.Operation(method, cancellation) is not { } root)
            return (0, ImmutableArray<IMethodSymbol>.Empty);
        (int direct, ImmutableArray<IMethodSymbol> callees) = Scanned(method, root, cancellation);
        return (NameReach.TellsOfFailure(method, cancellation) ? direct : direct & ~SinkKinds.Failure, callees);
    }

    private (int Direct, ImmutableArray<IMethodSymbol> Callees) Scanned(ISymbol owner, IOperation root, CancellationToken cancellation) =>
        _scans.TryGetValue(owner, out (int, ImmutableArray<IMethodSymbol>) known) ? known : _scans.GetOrAdd(owner, Scan(root, cancellation));

    private (int Direct, ImmutableArray<IMethodSymbol> Callees) Scan(IOperation root, CancellationToken cancellation)
    {
        int direct = 0;
        var callees = ImmutableArray.CreateBuilder<IMethodSymbol>();
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IInvocationOperation invocation:
                    direct |= Bits(invocation.TargetMethod) | Address(invocation);
                    Call(invocation.TargetMethod);
                    if (!invocation.Arguments.IsEmpty && invocation.Instance is not null && BodyGraph.Unwrap(invocation.Arguments[0].Value).Type is INamedTypeSymbol request)
                        Take(_dispatch.Handlers(invocation.TargetMethod, request));
                    break;
                case IInterpolatedStringOperation or IBinaryOperation:
                    direct |= Address(operation);
                    break;
                case IInvalidOperation invalid:
                    if (UnboundCall.Of(invalid, root, cancellation) is { } unbound)
                    {
                        direct |= unbound.Sink(_libraries) is { } sink ? SinkKinds.Bit(sink.Kind) : 0;
                        if (unbound.IsOnly)
                            Call(unbound.Method);
                    }
                    else if (UnknownLog.Of(invalid, _libraries.LoggerWords) is not null)
                    {
                        direct |= SinkKinds.Bit(UnknownLog.Kind);
                    }

                    break;
                case IMethodReferenceOperation reference:
                    Call(reference.Method);
                    break;
                case IObjectCreationOperation { Constructor: { } constructor }:
                    direct |= Bits(constructor);
                    Call(constructor);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target }:
                    direct |= Bits(target.Property);
                    if (target.Property.SetMethod is { } setter)
                        Call(setter);
                    break;
                case IPropertyReferenceOperation { Property.GetMethod: { } getter } property:
                    Call(getter);
                    if (property.Type?.TypeKind == TypeKind.Delegate)
                        Take(_dispatch.Kept.Of(property.Property));
                    break;
                case IMemberReferenceOperation { Type.TypeKind: TypeKind.Delegate } kept and (IFieldReferenceOperation or IEventReferenceOperation):
                    Take(_dispatch.Kept.Of(kept.Member));
                    break;
            }
        }

        return (direct, callees.ToImmutable());

        void Call(IMethodSymbol method) => Take(_dispatch.Targets(method));

        void Take(ImmutableArray<IMethodSymbol> targets)
        {
            foreach (IMethodSymbol target in targets)
            {
                if (seen.Add(target))
                    callees.Add(target);
            }
        }
    }

    private static int Address(IOperation text) => UrlText.Values(text).Count > 0 ? SinkKinds.Bit(UrlText.Kind) : 0;

    private int Bits(ISymbol member)
    {
        int bits = 0;
        foreach (LibraryFact fact in _libraries.Find(member))
        {
            if (fact.Verb == FactVerb.Sink)
                bits |= SinkKinds.Bit(fact.Kind);
            else if (fact.Verb == FactVerb.Account)
                bits |= SinkKinds.Account;
        }

        if (bits == 0 && member is IMethodSymbol method && _libraries.DeclaredSink(method) is { } declared)
            bits |= SinkKinds.Bit(declared.Kind);
        return bits;
    }
}
