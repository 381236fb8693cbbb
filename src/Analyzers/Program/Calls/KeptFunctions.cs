using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>
/// The functions that fields, properties and events of the program keep, whoever put them there: what <c>Said?.Invoke(x)</c> may run. The bodies
/// that put one there are found by the member's name.
/// </summary>
internal sealed class KeptFunctions
{
    /// <summary>A member that keeps more functions than this says nothing about one call.</summary>
    private const int MostFunctions = 16;

    private readonly ProgramIndex _index;
    private readonly MethodBodies _bodies;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);

    public KeptFunctions(ProgramIndex index, MethodBodies bodies)
    {
        _index = index;
        _bodies = bodies;
    }

    /// <summary>The lambdas and methods that the member may stand for.</summary>
    public ImmutableArray<IMethodSymbol> Of(ISymbol member)
    {
        member = member.OriginalDefinition;
        if (_known.TryGetValue(member, out ImmutableArray<IMethodSymbol> known))
            return known;
        return !_bodies.IsOfProgram(member) ? ImmutableArray<IMethodSymbol>.Empty : _known.GetOrAdd(member, Search(member));
    }

    private ImmutableArray<IMethodSymbol> Search(ISymbol member)
    {
        var functions = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach ((SyntaxTree tree, DeclaredBody setter) in _index.Setters(new Name(member.Name)))
        {
            if (_bodies.Graph(tree, setter, CancellationToken.None) is not { } graph)
                continue;
            foreach (BodyGraph body in graph.SelfAndNested())
            {
                foreach (IOperation function in body.Stores.Functions(member))
                {
                    foreach (IMethodSymbol target in CallTargets.OfDelegate(function, body, null))
                    {
                        if (!functions.Contains(target))
                            functions.Add(target);
                    }
                }
            }
        }

        return functions.Count > MostFunctions ? ImmutableArray<IMethodSymbol>.Empty : functions.ToImmutable();
    }
}
