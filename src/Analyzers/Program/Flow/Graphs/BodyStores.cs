using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>What one body puts into objects: members of the objects in its variables, members of its own object, elements of collections.</summary>
internal sealed class BodyStores
{
    private readonly Dictionary<Variable, List<MemberAssignment>> _members = new();
    private readonly Dictionary<Variable, List<Deposit>> _deposits = new();
    private readonly Dictionary<ISymbol, List<IOperation>> _own = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IInvocationOperation>> _ownDeposits = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IOperation>> _functions = new(SymbolEqualityComparer.Default);

    /// <summary>What members of the object in a variable were set to.</summary>
    public IReadOnlyList<MemberAssignment> Members(Variable variable) => Get(_members, variable);

    /// <summary>Calls on the object in a variable, and values put into its elements: <c>list.Add(x)</c>, <c>a[0] = x</c>, <c>note.Lines.Add(x)</c>.</summary>
    public IReadOnlyList<Deposit> Deposits(Variable variable) => Get(_deposits, variable);

    /// <summary>What the body sets a field or property of its own object to.</summary>
    public IReadOnlyList<IOperation> Own(ISymbol member) => Get(_own, member.OriginalDefinition);

    /// <summary>Calls on what a field or property of its own object holds: <c>_lines.Add(x)</c>.</summary>
    public IReadOnlyList<IInvocationOperation> OwnDeposits(ISymbol member) => Get(_ownDeposits, member.OriginalDefinition);

    /// <summary>Functions that are put into a field, property or event, of whatever object.</summary>
    public IReadOnlyList<IOperation> Functions(ISymbol member) => Get(_functions, member.OriginalDefinition);

    /// <summary>The members of the own object that are set, each with what it is set to.</summary>
    public IEnumerable<KeyValuePair<ISymbol, List<IOperation>>> AllOwn => _own;

    /// <summary>A member of the object in a variable takes a value.</summary>
    public void Assign(MemberAssignment assignment) => Put(_members, assignment.Target, assignment);

    /// <summary>A member of the own object takes a value.</summary>
    public void AssignOwn(ISymbol member, IOperation value) => Put(_own, member.OriginalDefinition, value);

    /// <summary>Something is done to the object in a variable.</summary>
    public void Add(Variable holder, Deposit deposit) => Put(_deposits, holder, deposit);

    /// <summary>Something is done to what a member of the own object holds.</summary>
    public void AddOwn(ISymbol member, IInvocationOperation call) => Put(_ownDeposits, member.OriginalDefinition, call);

    /// <summary>A member of any object gets a function.</summary>
    public void Keep(ISymbol member, IOperation function) => Put(_functions, member.OriginalDefinition, function);

    private static IReadOnlyList<TValue> Get<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key)
        where TKey : notnull => index.TryGetValue(key, out List<TValue>? all) ? all : (IReadOnlyList<TValue>)ImmutableArray<TValue>.Empty;

    private static void Put<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<TValue>? all))
            index.Add(key, all = new List<TValue>());
        all.Add(value);
    }
}
