using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
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
    private readonly Dictionary<IOperation, (int Block, int Position)> _places = new();
    private readonly List<IOperation> _calls = new();
    private readonly List<IAwaitOperation> _awaits = new();
    private readonly Dictionary<IMethodSymbol, List<IOperation>> _uses = new(SymbolEqualityComparer.Default);
    private readonly List<BodyGraph> _nested = new();
    private readonly Dictionary<ISymbol, (IInvocationOperation, IArgumentOperation)> _consumers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, Variable> _chains = new();
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

    /// <summary>What the body puts into objects.</summary>
    public BodyStores Stores { get; } = new();

    /// <summary>Lambdas and local functions directly inside.</summary>
    public IReadOnlyList<BodyGraph> Nested => _nested;

    /// <summary>Invocations, object creations, property assignments and texts that are addresses, in the order of evaluation.</summary>
    public IReadOnlyList<IOperation> Calls => _calls;

    /// <summary>The places where the body waits for a task.</summary>
    public IReadOnlyList<IAwaitOperation> Awaits => _awaits;

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

    /// <summary>The places where this body makes a lambda, or calls or hands on a local function.</summary>
    public IReadOnlyList<IOperation> Uses(IMethodSymbol function) =>
        _uses.TryGetValue(function.OriginalDefinition, out List<IOperation>? all) ? all : (IReadOnlyList<IOperation>)ImmutableArray<IOperation>.Empty;

    /// <summary>All definitions of a variable anywhere in the body.</summary>
    public IReadOnlyList<Definition> Definitions(Variable variable) =>
        _definitions.TryGetValue(variable, out List<Definition>? all) ? all : (IReadOnlyList<Definition>)ImmutableArray<Definition>.Empty;

    /// <summary>What members of the object in a variable were set to.</summary>
    public IReadOnlyList<MemberAssignment> MemberAssignments(Variable variable) => Stores.Members(variable);

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
        _consumers.TryGetValue(lambda, out (IInvocationOperation, IArgumentOperation) consumer) ? consumer : null;

    /// <summary>Whether signs are put over part of the text or list in a variable: <c>signs[i] = '*'</c>, <c>builder.Remove(3, 4)</c>.</summary>
    public bool IsOverwritten(Variable variable, LibraryKnowledge libraries)
    {
        foreach (Deposit done in Stores.Deposits(variable))
        {
            IOperation deposit = done.Operation;
            if (done.Member is null && (deposit is IInvocationOperation call
                ? call.Instance is not null && call.Instance.Type?.SpecialType != SpecialType.System_String && libraries.Find(call.TargetMethod, FactVerb.Part) is not null
                : IsSign(deposit)))
            {
                return true;
            }
        }

        foreach (MemberAssignment assignment in MemberAssignments(variable))
        {
            if (assignment.Member is IPropertySymbol { IsIndexer: true } && IsSign(assignment.Value))
                return true;
        }

        return false;

        static bool IsSign(IOperation value) => value.Type?.SpecialType == SpecialType.System_Char && MaskSigns.IsMask(value);
    }

    /// <summary>Whether the body does more with the parameter than to ask for its members, such as its length.</summary>
    public bool HandsOn(IMethodSymbol method, string parameter)
    {
        foreach (KeyValuePair<IOperation, (int, int)> place in _places)
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
            // A text that was kept in a local or a temporary first.
            if (AsVariable(operation) is { } variable && Definitions(variable) is { Count: > 0 } definitions && definitions[0].Value is { } value
                && !ReferenceEquals(value, expression) && Unwrap(value) is IMemberReferenceOperation or IParameterReferenceOperation && Mentions(Unwrap(value), symbol))
            {
                return true;
            }
        }

        return false;
    }

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
            case IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation said } subscription:
                Stores.Keep(said.Event, subscription.HandlerValue);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value, deconstruction, block, position, null, 0);
                break;
            case IFlowCaptureOperation capture:
                Define(new Definition(new Variable(capture.Id), capture.Value, capture, block, position, Adds: false));
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                Test(declared, operation, block, position);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } declared }:
                Test(declared, operation, block, position);
                break;
            case IListPatternOperation { DeclaredSymbol: { } declared }:
                Test(declared, operation, block, position);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Assign(argument.Value, null, argument, block, position, adds: argument.Parameter!.RefKind == RefKind.Ref);
                break;
            case IAwaitOperation await:
                _places[operation] = (block, position);
                _awaits.Add(await);
                break;
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference:
                Use(reference.Method, reference, block, position);
                break;
            case IFlowAnonymousFunctionOperation function:
                Use(function.Symbol, function, block, position);
                _nested.Add(Create(Graph.GetAnonymousFunctionControlFlowGraph(function), function.Symbol, this));
                break;
            case IInvocationOperation invocation:
                _places[operation] = (block, position);
                _calls.Add(operation);
                Consume(invocation);
                // An extension method of a library may fill its receiver too: request.AddJsonBody(x).
                if ((invocation.Instance ?? Extended(invocation)) is { } receiver)
                    Call(invocation, Unwrap(receiver));
                break;
            case IObjectCreationOperation:
                _places[operation] = (block, position);
                _calls.Add(operation);
                break;
        }

        if (operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called })
            Use(called, operation, block, position);
        if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation })
            _calls.Add(operation);
        if (operation is IInterpolatedStringOperation or IBinaryOperation && UrlText.Values(operation).Count > 0)
        {
            _places[operation] = (block, position);
            _calls.Add(operation);
        }
    }

    /// <summary>A call may leave what it is given in the object it is made on.</summary>
    private void Call(IInvocationOperation call, IOperation receiver)
    {
        if (Holder(receiver) is { } holder)
        {
            Stores.Add(Named(holder), new Deposit(call, null));
            // A builder gives itself back, so that the next call goes to the same variable.
            if (SymbolEqualityComparer.Default.Equals(call.Type, receiver.Type))
                _chains[call] = holder;
            // A local that only names a member: var writer = channel.Writer.
            receiver = _definitions.TryGetValue(holder, out List<Definition>? all) && all.Count == 1 && all[0].Value is { } named ? Unwrap(named) : receiver;
        }

        if (receiver is not IMemberReferenceOperation member || call.Arguments.IsEmpty)
            return;
        if (IsOwn(member))
            Stores.AddOwn(member.Member, call);
        else if (member.Instance is { } owner && AsVariable(Unwrap(owner)) is { } variable)
            Stores.Add(Named(variable), new Deposit(call, member.Member));
        else if (member.Instance is { } inner && Unwrap(inner) is IMemberReferenceOperation outer && IsOwn(outer))
            Stores.AddOwn(outer.Member, call);
    }

    private static bool IsOwn(IMemberReferenceOperation member) =>
        member.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    /// <summary>The variable whose object a call is made on, also further along a chain: <c>b.Append(x).Append(y)</c>.</summary>
    private Variable? Holder(IOperation receiver)
    {
        if (_chains.TryGetValue(receiver, out Variable chained))
            return chained;
        if (AsVariable(receiver) is not { } variable)
            return null;
        return variable.Symbol is null && _definitions.TryGetValue(variable, out List<Definition>? all) && all[all.Count - 1].Value is { } value
            && _chains.TryGetValue(Unwrap(value), out Variable before)
                ? before
                : variable;
    }

    private static IOperation? Extended(IInvocationOperation invocation) =>
        invocation.TargetMethod.IsExtensionMethod && invocation.Arguments.Length > 1 && invocation.Arguments[0].Parameter?.Ordinal == 0 ? invocation.Arguments[0].Value : null;

    private void Consume(IInvocationOperation invocation)
    {
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (Unwrap(argument.Value) is IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation function })
                _consumers[function.Symbol] = (invocation, argument);
        }
    }

    /// <summary>A pattern that names what it has tested.</summary>
    private void Test(ISymbol declared, IOperation pattern, int block, int position)
    {
        IOperation? value = TestedValues.Of(pattern, out int? element, out int count);
        Define(new Definition(new Variable(declared), value, pattern, block, position, Adds: false) { Element = element, Count = count });
    }

    private void Assign(IOperation target, IOperation? value, IOperation site, int block, int position, bool adds, int? element = null, int count = 0)
    {
        if (value?.Type?.TypeKind == TypeKind.Delegate && target is IMemberReferenceOperation { Member: var kept })
            Stores.Keep(kept, value);
        if (target is IFlowCaptureReferenceOperation captured && Target(captured) is { } place)
        {
            // The target of x ??= y is a temporary that stands for x.
            Assign(place, value, site, block, position, adds: true);
        }
        else if (AsVariable(target) is { } variable)
        {
            Define(new Definition(variable, value, site, block, position, adds) { Element = element, Count = count });
        }
        else if (value is not null && target is IArrayElementReferenceOperation { ArrayReference: { } array } && AsVariable(Unwrap(array)) is { } elements)
        {
            Stores.Add(Named(elements), new Deposit(value, null));
        }
        else if (value is not null && target is IMemberReferenceOperation own && IsOwn(own))
        {
            Stores.AssignOwn(own.Member, value);
        }
        else if (value is not null && target is IMemberReferenceOperation { Instance: { } instance } member && AsVariable(Unwrap(instance)) is { } holder)
        {
            holder = Named(holder);
            Stores.Assign(new MemberAssignment(holder, member.Member, value, member is IPropertyReferenceOperation { Arguments: { IsEmpty: false } keys } ? keys[0].Value : null));
        }
    }

    private void Use(IMethodSymbol function, IOperation site, int block, int position)
    {
        _places[site] = (block, position);
        function = function.OriginalDefinition;
        if (!_uses.TryGetValue(function, out List<IOperation>? sites))
            _uses.Add(function, sites = new List<IOperation>());
        sites.Add(site);
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

    private void Deconstruct(IOperation target, IOperation value, IOperation site, int block, int position, int? element, int count)
    {
        target = Unwrap(target);
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation targets)
        {
            Assign(target, value, site, block, position, adds: false, element, count);
            return;
        }

        var values = Unwrap(value) as ITupleOperation;
        for (int i = 0; i < targets.Elements.Length; i++)
        {
            // Element by element where the right side shows its parts, else each takes the whole.
            if (values is not null && i < values.Elements.Length)
                Deconstruct(targets.Elements[i], values.Elements[i], site, block, position, null, 0);
            else
                Deconstruct(targets.Elements[i], value, site, block, position, element is null ? i : element, element is null ? targets.Elements.Length : count);
        }
    }

    private void Define(Definition definition)
    {
        if (!_definitions.TryGetValue(definition.Variable, out List<Definition>? list))
            _definitions.Add(definition.Variable, list = new List<Definition>());
        list.Add(definition);
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
