using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// The control-flow graph of one body (a method, an initialiser, a lambda or a local function) with an index of what is assigned where. Reaching
/// definitions are searched backward on demand, so a body costs one walk and each question the blocks it needs.
/// </summary>
internal sealed class BodyGraph
{
    private readonly Dictionary<Variable, List<Definition>> _definitions = new();
    private readonly Dictionary<Variable, List<MemberAssignment>> _members = new();
    private readonly Dictionary<IOperation, (int Block, int Position)> _places = new();
    private readonly Dictionary<Variable, List<IOperation>> _deposits = new();
    private readonly Dictionary<ISymbol, List<IOperation>> _ownMembers = new(SymbolEqualityComparer.Default);
    private readonly List<IOperation> _calls = new();
    private readonly List<BodyGraph> _nested = new();
    private int _position;

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

    /// <summary>Lambdas and local functions directly inside.</summary>
    public IReadOnlyList<BodyGraph> Nested => _nested;

    /// <summary>Invocations, object creations and property assignments in the order of evaluation.</summary>
    public IReadOnlyList<IOperation> Calls => _calls;

    public static BodyGraph Create(ControlFlowGraph graph, ISymbol owner, BodyGraph? parent = null)
    {
        var body = new BodyGraph(graph, owner, parent);
        foreach (BasicBlock block in graph.Blocks)
        {
            if (!block.IsReachable)
                continue;
            foreach (IOperation operation in block.Operations)
                body.Index(operation, block.Ordinal);
            if (block.BranchValue is { } value)
                body.Index(value, block.Ordinal);
        }

        foreach (IMethodSymbol function in graph.LocalFunctions)
            body._nested.Add(Create(graph.GetLocalFunctionControlFlowGraph(function), function, body));
        return body;
    }

    /// <summary>This body and all inside it.</summary>
    public IEnumerable<BodyGraph> SelfAndNested()
    {
        yield return this;
        foreach (BodyGraph nested in _nested)
        {
            foreach (BodyGraph inner in nested.SelfAndNested())
                yield return inner;
        }
    }

    /// <summary>Block and position of an operation in the order of evaluation; null if it is not of this body.</summary>
    public (int Block, int Position)? Place(IOperation operation) =>
        _places.TryGetValue(operation, out (int, int) place) ? place : null;

    /// <summary>All definitions of a variable anywhere in the body.</summary>
    public IReadOnlyList<Definition> Definitions(Variable variable) =>
        _definitions.TryGetValue(variable, out List<Definition>? all) ? all : (IReadOnlyList<Definition>)ImmutableArray<Definition>.Empty;

    /// <summary>What members of the object in a variable were set to.</summary>
    public IReadOnlyList<MemberAssignment> MemberAssignments(Variable variable) =>
        _members.TryGetValue(variable, out List<MemberAssignment>? all) ? all : (IReadOnlyList<MemberAssignment>)ImmutableArray<MemberAssignment>.Empty;

    /// <summary>Calls on the object in a variable, and values put into its elements: <c>list.Add(x)</c>, <c>a[0] = x</c>.</summary>
    public IReadOnlyList<IOperation> Deposits(Variable variable) =>
        _deposits.TryGetValue(variable, out List<IOperation>? all) ? all : (IReadOnlyList<IOperation>)ImmutableArray<IOperation>.Empty;

    /// <summary>What the body sets a field or property of its own object to.</summary>
    public IReadOnlyList<IOperation> OwnAssignments(ISymbol member) =>
        _ownMembers.TryGetValue(member, out List<IOperation>? all) ? all : (IReadOnlyList<IOperation>)ImmutableArray<IOperation>.Empty;

    /// <summary>The definitions of a variable that may reach a use of it.</summary>
    /// <param name="use">A reference to the variable in this body.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="fromEntry">Whether the value at the start of the body may still be there.</param>
    public ImmutableArray<Definition> Reaching(IOperation use, Variable variable, out bool fromEntry)
    {
        fromEntry = false;
        if (!_definitions.TryGetValue(variable, out List<Definition>? all))
        {
            fromEntry = true;
            return ImmutableArray<Definition>.Empty;
        }

        if (Place(use) is not { } place)
            return all.ToImmutableArray();
        return new ReachingSearch(Graph, all).Run(place.Block, place.Position, out fromEntry);
    }

    /// <summary>Walks in the order of evaluation: operands before the operation that uses them.</summary>
    private void Index(IOperation operation, int block)
    {
        // The graph lowers statements; what is left nests only as deep as one expression. The guard turns hostile nesting into an answer.
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (IOperation child in operation.ChildOperations)
            Index(child, block);

        int position = _position++;
        switch (operation)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation:
                _places[operation] = (block, position);
                break;
            case ISimpleAssignmentOperation assignment:
                _places[operation] = (block, position);
                Assign(assignment.Target, assignment.Value, assignment, block, position, adds: false);
                break;
            case ICompoundAssignmentOperation compound:
                Assign(compound.Target, compound.Value, compound, block, position, adds: true);
                break;
            case ICoalesceAssignmentOperation coalesce:
                Assign(coalesce.Target, coalesce.Value, coalesce, block, position, adds: true);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value, deconstruction, block, position);
                break;
            case IFlowCaptureOperation capture:
                Define(new Variable(capture.Id), capture.Value, capture, block, position, adds: false);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                Define(new Variable(declared), TestedValue(operation), operation, block, position, adds: false);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Assign(argument.Value, null, argument, block, position, adds: argument.Parameter!.RefKind == RefKind.Ref);
                break;
            case IFlowAnonymousFunctionOperation function:
                _nested.Add(Create(Graph.GetAnonymousFunctionControlFlowGraph(function), function.Symbol, this));
                break;
            case IInvocationOperation { Instance: { } receiver } when AsVariable(Unwrap(receiver)) is { } holder:
                _places[operation] = (block, position);
                _calls.Add(operation);
                Deposit(holder, operation);
                break;
            case IInvocationOperation or IObjectCreationOperation:
                _places[operation] = (block, position);
                _calls.Add(operation);
                break;
        }

        if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation })
            _calls.Add(operation);
    }

    private void Assign(IOperation target, IOperation? value, IOperation site, int block, int position, bool adds)
    {
        if (target is IFlowCaptureReferenceOperation captured && Target(captured) is { } place)
        {
            // The target of x ??= y is a temporary that stands for x.
            Assign(place, value, site, block, position, adds: true);
        }
        else if (AsVariable(target) is { } variable)
        {
            Define(variable, value, site, block, position, adds);
        }
        else if (value is not null && target is IArrayElementReferenceOperation { ArrayReference: { } array } && AsVariable(Unwrap(array)) is { } elements)
        {
            Deposit(elements, value);
        }
        else if (value is not null && target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } own)
        {
            if (!_ownMembers.TryGetValue(own.Member, out List<IOperation>? values))
                _ownMembers.Add(own.Member, values = new List<IOperation>());
            values.Add(value);
        }
        else if (value is not null && target is IMemberReferenceOperation { Instance: { } instance } member && AsVariable(Unwrap(instance)) is { } holder)
        {
            holder = Named(holder);
            if (!_members.TryGetValue(holder, out List<MemberAssignment>? list))
                _members.Add(holder, list = new List<MemberAssignment>());
            list.Add(new MemberAssignment(holder, member.Member, value));
        }
    }

    private void Deposit(Variable holder, IOperation operation)
    {
        holder = Named(holder);
        if (!_deposits.TryGetValue(holder, out List<IOperation>? list))
            _deposits.Add(holder, list = new List<IOperation>());
        list.Add(operation);
    }

    /// <summary>The local or parameter that a temporary only repeats, so that what is done to the one is done to the other.</summary>
    private Variable Named(Variable variable)
    {
        if (variable.Symbol is null && _definitions.TryGetValue(variable, out List<Definition>? all) && all[all.Count - 1].Value is { } value
            && Unwrap(value) is ILocalReferenceOperation or IParameterReferenceOperation)
        {
            return AsVariable(Unwrap(value))!.Value;
        }

        return variable;
    }

    /// <summary>The place that a temporary stands for, when it was made to be assigned to.</summary>
    private IOperation? Target(IFlowCaptureReferenceOperation capture)
    {
        if (!_definitions.TryGetValue(new Variable(capture.Id), out List<Definition>? all) || all[all.Count - 1].Value is not { } place)
            return null;
        return place is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IArrayElementReferenceOperation ? place : null;
    }

    private void Deconstruct(IOperation target, IOperation value, IOperation site, int block, int position)
    {
        target = Unwrap(target);
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation targets)
        {
            Assign(target, value, site, block, position, adds: false);
            return;
        }

        var values = Unwrap(value) as ITupleOperation;
        for (int i = 0; i < targets.Elements.Length; i++)
        {
            // Element by element where the right side shows its parts, else each takes the whole.
            IOperation part = values is not null && i < values.Elements.Length ? values.Elements[i] : value;
            Deconstruct(targets.Elements[i], part, site, block, position);
        }
    }

    private void Define(Variable variable, IOperation? value, IOperation site, int block, int position, bool adds)
    {
        if (!_definitions.TryGetValue(variable, out List<Definition>? list))
            _definitions.Add(variable, list = new List<Definition>());
        list.Add(new Definition(variable, value, site, block, position, adds));
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

    /// <summary>What a pattern looks at: the member of a property pattern, else the value under test.</summary>
    private static IOperation? TestedValue(IOperation pattern)
    {
        for (IOperation? current = pattern.Parent; current is not null; current = current.Parent)
        {
            if (current is IPropertySubpatternOperation property)
                return property.Member;
            if (current is IIsPatternOperation test)
                return test.Value;
        }

        return null;
    }
}
