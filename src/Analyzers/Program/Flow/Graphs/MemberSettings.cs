using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>What members of the objects in a body's variables were set to last, at each place that reads them.</summary>
internal sealed class MemberSettings
{
    private readonly BodyGraph _body;
    private readonly ConcurrentDictionary<Variable, ConcurrentDictionary<ISymbol, IReadOnlyList<Definition>>> _settings = new();

    public MemberSettings(BodyGraph body) => _body = body;

    /// <summary>
    /// What the member of the object in a variable was set to last before it is read, on each of the ways there; null where on one of them nothing was set, another
    /// object came into the variable, or somebody was given the object who may set the member anew.
    /// </summary>
    public ImmutableArray<Definition>? Last(Variable variable, ISymbol member, IOperation read)
    {
        if (_body.Stores.Members(variable).Count == 0 || _body.Place(read) is not { } here || Of(variable, member) is not { Count: > 0 } settings)
            return null;
        ImmutableArray<Definition> last = new ReachingSearch(_body.Graph, settings).Run(here.Block, here.Position, out bool fromEntry);
        if (fromEntry || last.IsEmpty)
            return null;
        foreach (Definition set in last)
        {
            if (set.Value is null)
                return null;
        }

        return last;
    }

    /// <summary>Asked for at every read, so the answer is kept.</summary>
    private IReadOnlyList<Definition> Of(Variable variable, ISymbol member)
    {
        ConcurrentDictionary<ISymbol, IReadOnlyList<Definition>> members = _settings.TryGetValue(variable, out var known) ? known : _settings.GetOrAdd(variable, new ConcurrentDictionary<ISymbol, IReadOnlyList<Definition>>(SymbolEqualityComparer.Default));
        return members.TryGetValue(member, out IReadOnlyList<Definition>? settings) ? settings : members.GetOrAdd(member, Find(variable, member));
    }

    /// <summary>What decides over the member, in the order of the blocks: each place that sets it, and, without a value, each after which nobody knows what it holds. None where nothing sets it.</summary>
    private IReadOnlyList<Definition> Find(Variable variable, ISymbol member)
    {
        var settings = new List<Definition>();
        foreach (MemberAssignment assignment in _body.Stores.Members(variable))
        {
            if (assignment.Key is not null || !SymbolEqualityComparer.Default.Equals(assignment.Member, member))
                continue;
            if (_body.Place(assignment.Site) is not { } set)
                return Array.Empty<Definition>();
            settings.Add(new Definition(variable, assignment.Site is ISimpleAssignmentOperation ? assignment.Value : null, assignment.Site, set.Block, set.Position, Adds: false));
        }

        if (settings.Count == 0)
            return settings;
        foreach (Definition definition in _body.Definitions(variable))
            settings.Add(definition with { Value = null, Adds = false });
        foreach (IOperation call in _body.Calls)
        {
            if (call is IInvocationOperation invocation && IsGiven(invocation, variable) && _body.Place(call) is { } made)
                settings.Add(new Definition(variable, null, call, made.Block, made.Position, Adds: false));
        }

        settings.Sort((one, other) => one.Block != other.Block ? one.Block.CompareTo(other.Block) : one.Position.CompareTo(other.Position));
        return settings;
    }

    /// <summary>Whoever is given the object may set its members anew.</summary>
    private static bool IsGiven(IInvocationOperation call, Variable variable)
    {
        if (call.Instance is { } instance && Holds(instance, variable))
            return true;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (Holds(argument.Value, variable))
                return true;
        }

        return false;
    }

    private static bool Holds(IOperation value, Variable variable) => BodyGraph.AsVariable(BodyGraph.Unwrap(value)) is { } held && held.Equals(variable);
}
