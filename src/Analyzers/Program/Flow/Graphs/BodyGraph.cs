using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>
/// The control-flow graph of one body (a method, an initialiser, a lambda or a local function), and what is asked of it: what is assigned where, what is called, what stands where. Reaching
/// definitions are searched backward on demand, so a body costs one walk and each question the blocks it needs.
/// </summary>
internal sealed class BodyGraph
{
    private readonly BodyIndex _index = new();
    private BodyFlows? _flows;
    private object? _callees;
    private ConcurrentDictionary<IInvalidOperation, UnboundCall?>? _unbound;
    private MemberSettings? _settings;

    private BodyGraph(ControlFlowGraph graph, ISymbol owner, BodyGraph? parent)
    {
        Graph = graph;
        Owner = owner;
        Parent = parent;
    }

    public ControlFlowGraph Graph { get; }

    /// <summary>The method, lambda, local function, field or property whose body this is.</summary>
    public ISymbol Owner { get; }

    /// <summary>The body around a lambda or local function.</summary>
    public BodyGraph? Parent { get; }

    /// <summary>What flows through the body; null until it is answered.</summary>
    public BodyFlows? Flows => Volatile.Read(ref _flows);

    /// <summary>What the body asks before it goes on.</summary>
    public BodyGuards Guards { get; } = new();

    /// <summary>What the body puts into objects.</summary>
    public BodyStores Stores => _index.Stores;

    /// <summary>What it has set members of these objects to last.</summary>
    public MemberSettings Settings => LazyInitializer.EnsureInitialized(ref _settings, () => new MemberSettings(this))!;

    /// <summary>Lambdas and local functions directly inside.</summary>
    public IReadOnlyList<BodyGraph> Nested => _index.Nested;

    /// <summary>Invocations, object creations, property assignments and texts that are addresses, in the order of evaluation.</summary>
    public IReadOnlyList<IOperation> Calls => _index.Calls;

    /// <summary>The places where the body waits for a task.</summary>
    public IReadOnlyList<IAwaitOperation> Awaits => _index.Awaits;

    /// <summary>Where the body reads a property of its own object, whose getter may refuse.</summary>
    public IReadOnlyList<IPropertyReferenceOperation> OwnReads => _index.OwnReads;

    public static BodyGraph Create(ControlFlowGraph graph, ISymbol owner, BodyGraph? parent = null)
    {
        var body = new BodyGraph(graph, owner, parent);
        new BodyIndexer(body, body._index).Run();
        return body;
    }

    /// <summary>Settles the answer about the body. The first counts.</summary>
    public BodyFlows Answer(BodyFlows flows) => Interlocked.CompareExchange(ref _flows, flows, null) ?? flows;

    /// <summary>Keeps the bodies that this one calls for as long as it is kept itself.</summary>
    public void Hold(ImmutableArray<BodyGraph> callees) => Volatile.Write(ref _callees, callees);

    /// <summary>This body and all inside it.</summary>
    public IEnumerable<BodyGraph> SelfAndNested()
    {
        yield return this;
        foreach (BodyGraph nested in _index.Nested)
        {
            foreach (BodyGraph inner in nested.SelfAndNested())
                yield return inner;
        }
    }

    /// <summary>Block and position of an operation in the order of evaluation; null if it is not of this body.</summary>
    public (int Block, int Position)? Place(IOperation operation) =>
        _index.Places.TryGetValue(operation, out (int, int) place) ? place : null;

    /// <summary>Whether control may go on from one operation of this body to the other.</summary>
    public bool MayFollow(IOperation first, IOperation later)
    {
        if (Place(first) is not { } from || Place(later) is not { } to)
            return false;
        if (from.Block == to.Block && from.Position < to.Position)
            return true;
        var seen = new HashSet<int>();
        var pending = new Stack<int>();
        pending.Push(from.Block);
        while (pending.Count > 0)
        {
            BasicBlock block = Graph.Blocks[pending.Pop()];
            Push(block.FallThroughSuccessor);
            Push(block.ConditionalSuccessor);
        }

        return seen.Contains(to.Block);

        void Push(ControlFlowBranch? branch)
        {
            if (branch is null)
                return;
            // A finally block runs on the way.
            foreach (ControlFlowRegion region in branch.FinallyRegions)
                Take(region.FirstBlockOrdinal);
            if (branch.Destination is { } next)
                Take(next.Ordinal);
        }

        void Take(int block)
        {
            if (seen.Add(block))
                pending.Push(block);
        }
    }

    /// <summary>The call that an operation of this body was meant to be, or null. Asked for what is called and for every value it gives, so the answer is kept.</summary>
    public UnboundCall? Unbound(IInvalidOperation operation, CancellationToken cancellation)
    {
        ConcurrentDictionary<IInvalidOperation, UnboundCall?> known = _unbound ?? Interlocked.CompareExchange(ref _unbound, new(), null) ?? _unbound;
        return known.TryGetValue(operation, out UnboundCall? call) ? call : known.GetOrAdd(operation, UnboundCall.Of(operation, Graph.OriginalOperation, cancellation));
    }

    /// <summary>The places where this body makes a lambda, or calls or hands on a local function.</summary>
    public IReadOnlyList<IOperation> Uses(IMethodSymbol function) =>
        _index.Uses.TryGetValue(function.OriginalDefinition, out List<IOperation>? all) ? all : (IReadOnlyList<IOperation>)ImmutableArray<IOperation>.Empty;

    /// <summary>The property that an assignment sets, also by way of a temporary, which stands for it where the value is a choice: <c>row.Phone = a ?? b</c>. Null if it sets none.</summary>
    public IPropertyReferenceOperation? PropertySetBy(ISimpleAssignmentOperation assignment) =>
        (assignment.Target is IFlowCaptureReferenceOperation temporary && Definitions(AsVariable(temporary)!.Value) is { Count: > 0 } places ? places[places.Count - 1].Value : assignment.Target) as IPropertyReferenceOperation;

    /// <summary>The local or parameter that holds the value, also by way of a temporary that only repeats it; null if none does.</summary>
    public Variable? HolderOf(IOperation value)
    {
        Variable? holder = AsVariable(Unwrap(value));
        for (int steps = 0; holder is { Symbol: null } temporary && steps < 4; steps++)
            holder = Definitions(temporary) is { Count: 1 } only && only[0].Value is { } repeated ? AsVariable(Unwrap(repeated)) : null;
        return holder is { Symbol: null } ? null : holder;
    }

    /// <summary>All definitions of a variable anywhere in the body.</summary>
    public IReadOnlyList<Definition> Definitions(Variable variable) =>
        _index.Definitions.TryGetValue(variable, out List<Definition>? all) ? all : (IReadOnlyList<Definition>)ImmutableArray<Definition>.Empty;

    /// <summary>The own member that is set to the parameter as it is, also by way of <c>?? throw</c>; null if none is.</summary>
    public ISymbol? OwnMemberSetTo(IParameterSymbol parameter)
    {
        foreach (KeyValuePair<ISymbol, List<IOperation>> own in Stores.AllOwn)
        {
            foreach (IOperation value in own.Value)
            {
                if (IsParameter(Unwrap(value), parameter))
                    return own.Key;
            }
        }

        return null;
    }

    private bool IsParameter(IOperation value, IParameterSymbol parameter)
    {
        if (value is IParameterReferenceOperation reference)
            return SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter);
        if (value is not IFlowCaptureReferenceOperation)
            return false;
        foreach (Definition definition in Definitions(AsVariable(value)!.Value))
        {
            if (definition.Value is { } defined && Unwrap(defined) is IParameterReferenceOperation held && SymbolEqualityComparer.Default.Equals(held.Parameter, parameter))
                return true;
        }

        return false;
    }

    /// <summary>The call that takes a lambda of this body as its argument, or null.</summary>
    public (IInvocationOperation Call, IArgumentOperation Argument)? Consumer(IMethodSymbol lambda) =>
        _index.Consumers.TryGetValue(lambda, out (IInvocationOperation, IArgumentOperation) consumer) ? consumer : null;

    /// <summary>Whether signs are put over part of the text or list in a variable: <c>signs[i] = '*'</c>, <c>builder.Remove(3, 4)</c>.</summary>
    public bool IsOverwritten(Variable variable, LibraryKnowledge libraries)
    {
        foreach (Deposit done in Stores.Deposits(variable))
        {
            if (done.Member is null && (done.Operation is IInvocationOperation call ? Covers(call, done.Given, libraries) : IsSign(done.Operation)))
                return true;
        }

        foreach (MemberAssignment assignment in Stores.Members(variable))
        {
            if (assignment.Member is IPropertySymbol { IsIndexer: true } && IsSign(assignment.Value))
                return true;
        }

        return false;
    }

    /// <summary>Whether a call covers signs of the object it is made on or given: it changes the object and does not only give a part of it back.</summary>
    private static bool Covers(IInvocationOperation call, IArgumentOperation? given, LibraryKnowledge libraries)
    {
        IMethodSymbol method = call.TargetMethod;
        if (given is null && (call.Instance?.Type is not { } type || type.SpecialType == SpecialType.System_String || !(method.ReturnsVoid || type.IsReferenceType)))
            return false;
        return libraries.Find(method, FactVerb.Part) is { } part && (given is null || (method.ReturnsVoid && part.Arguments.Contains(given.Parameter!.Name))) && !SignRange.IsNone(part, call);
    }

    /// <summary>Whether the value is one sign that covers another: that of a mask, or one that was handed in or is kept for it.</summary>
    private bool IsSign(IOperation value)
    {
        value = Unwrap(value);
        if (value.Type?.SpecialType != SpecialType.System_Char)
            return false;
        if (value is IFlowCaptureReferenceOperation)
        {
            foreach (Definition definition in Definitions(AsVariable(value)!.Value))
            {
                if (definition.Value is { } either && Unwrap(either) is not IFlowCaptureReferenceOperation && IsSign(either))
                    return true;
            }
        }

        return MaskSigns.IsMask(value) || value is IFieldReferenceOperation { ConstantValue.HasValue: false } or IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } };
    }

    /// <summary>Whether the body does more with the parameter than to ask for its members, such as its length.</summary>
    public bool HandsOn(IMethodSymbol method, string parameter)
    {
        foreach (KeyValuePair<IOperation, (int, int)> place in _index.Places)
        {
            if (place.Key is IParameterReferenceOperation { Parent: not IMemberReferenceOperation } reference
                && SymbolEqualityComparer.Default.Equals(reference.Parameter.ContainingSymbol, method) && reference.Parameter.Name == parameter)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an expression of this body reads the symbol.</summary>
    public bool Mentions(IOperation expression, ISymbol symbol)
    {
        foreach (IOperation operation in expression.DescendantsAndSelf())
        {
            ISymbol? read = operation switch
            {
                IParameterReferenceOperation parameter => parameter.Parameter,
                ILocalReferenceOperation local => local.Local,
                IMemberReferenceOperation member => member.Member,
                _ => null,
            };
            if (SymbolEqualityComparer.Default.Equals(read, symbol))
                return true;
            // A text that was kept in a local or a temporary first, or a place in it, or its pieces: value.IndexOf('@'), value.Split('@').
            if (AsVariable(operation) is { } variable && Definitions(variable) is { Count: > 0 } definitions && definitions[0].Value is { } value
                && !ReferenceEquals(value, expression)
                && Unwrap(value) is IMemberReferenceOperation or IParameterReferenceOperation or IInvocationOperation { Type: { SpecialType: SpecialType.System_Int32 } or IArrayTypeSymbol }
                && Mentions(Unwrap(value), symbol))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the body gives back, at each of its ends that can be reached, with the block it ends in.</summary>
    public IEnumerable<(int Block, IOperation Value)> Ends()
    {
        foreach (BasicBlock block in Graph.Blocks)
        {
            if (block is { IsReachable: true, FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Return, BranchValue: { } value })
                yield return (block.Ordinal, value);
        }
    }

    /// <summary>The definitions of a variable that may reach a use of it.</summary>
    /// <param name="use">A reference to the variable in this body.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="fromEntry">Whether the value at the start of the body may still be there.</param>
    public ImmutableArray<Definition> Reaching(IOperation use, Variable variable, out bool fromEntry)
    {
        fromEntry = false;
        if (!_index.Definitions.TryGetValue(variable, out List<Definition>? all))
        {
            fromEntry = true;
            return ImmutableArray<Definition>.Empty;
        }

        if (Place(use) is not { } place)
            return all.ToImmutableArray();
        return new ReachingSearch(Graph, all).Run(place.Block, place.Position, out fromEntry);
    }

    /// <summary>The variable an operation refers to, or null.</summary>
    public static Variable? AsVariable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => new Variable(local.Local),
        IParameterReferenceOperation parameter => new Variable(parameter.Parameter),
        IFlowCaptureReferenceOperation capture => new Variable(capture.Id),
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } => new Variable(declared.Local),
        _ => null,
    };

    /// <summary>The operation under conversions and parentheses.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion: operation = conversion.Operand; break;
                case IParenthesizedOperation parenthesized: operation = parenthesized.Operand; break;
                default: return operation;
            }
        }
    }
}
