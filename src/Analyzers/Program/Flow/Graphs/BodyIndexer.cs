using System.Collections.Generic;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>Goes through the operations of one control-flow graph once and notes what stands where.</summary>
internal sealed class BodyIndexer
{
    private readonly BodyGraph _body;
    private readonly BodyIndex _index;

    /// <summary>Views of views looked through.</summary>
    private const int MostViews = 8;

    /// <summary>Calls that give back the object they are made on, with the variable that holds it.</summary>
    private readonly Dictionary<IOperation, Variable> _chains = new();

    private int _position;

    /// <param name="body">The graph.</param>
    /// <param name="index">Takes what is found.</param>
    public BodyIndexer(BodyGraph body, BodyIndex index)
    {
        _body = body;
        _index = index;
    }

    public void Run()
    {
        foreach (BasicBlock block in _body.Graph.Blocks)
        {
            if (!block.IsReachable)
                continue;
            foreach (IOperation operation in block.Operations)
                Index(operation, block.Ordinal);
            if (block.BranchValue is { } value)
                Index(value, block.Ordinal);
        }

        foreach (IMethodSymbol function in _body.Graph.LocalFunctions)
            _index.Nested.Add(BodyGraph.Create(_body.Graph.GetLocalFunctionControlFlowGraph(function), function, _body));
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
                _index.Places[operation] = (block, position);
                break;
            case ISimpleAssignmentOperation assignment:
                _index.Places[operation] = (block, position);
                Assign(assignment.Target, assignment.Value, assignment, block, position, adds: false);
                break;
            case ICompoundAssignmentOperation compound:
                _index.Places[operation] = (block, position);
                Assign(compound.Target, compound.Value, compound, block, position, adds: true);
                break;
            case ICoalesceAssignmentOperation coalesce:
                _index.Places[operation] = (block, position);
                Assign(coalesce.Target, coalesce.Value, coalesce, block, position, adds: true);
                break;
            case IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation said } subscription:
                _index.Stores.Keep(said.Event, subscription.HandlerValue);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                _index.Places[operation] = (block, position);
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
                _index.Places[operation] = (block, position);
                _index.Awaits.Add(await);
                break;
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference:
                Use(reference.Method, reference, block, position);
                break;
            case IFlowAnonymousFunctionOperation function:
                Use(function.Symbol, function, block, position);
                _index.Nested.Add(BodyGraph.Create(_body.Graph.GetAnonymousFunctionControlFlowGraph(function), function.Symbol, _body));
                break;
            case IInvocationOperation invocation:
                _index.Places[operation] = (block, position);
                _index.Calls.Add(operation);
                Consume(invocation);
                // An extension method of a library may fill its receiver too: request.AddJsonBody(x).
                if ((invocation.Instance ?? Extended(invocation)) is { } receiver)
                    Call(invocation, BodyGraph.Unwrap(receiver));
                foreach (IArgumentOperation argument in invocation.Arguments)
                    Give(invocation, argument);
                break;
            case IPropertyReferenceOperation { Property: { IsIndexer: false, GetMethod.IsImplicitlyDeclared: false }, Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } read when !read.Property.DeclaringSyntaxReferences.IsEmpty:
                _index.Places[operation] = (block, position);
                _index.OwnReads.Add(read);
                break;
            case IObjectCreationOperation:
                _index.Places[operation] = (block, position);
                _index.Calls.Add(operation);
                break;
            case IInvalidOperation { Syntax: InvocationExpressionSyntax call }:
                _index.Places[operation] = (block, position);
                _index.Calls.Add(operation);
                if (call.Expression is MemberAccessExpressionSyntax { Expression: var owner } && Receiver(operation, owner) is { } holder)
                    _index.Stores.Add(Named(holder), new Deposit(operation, null) { IsUnbound = true });
                break;
        }

        if (operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called })
            Use(called, operation, block, position);
        if (operation is ISimpleAssignmentOperation assigned && _body.PropertySetBy(assigned) is not null)
            _index.Calls.Add(operation);
        if (operation is IInterpolatedStringOperation or IBinaryOperation && UrlText.Values(operation).Count > 0)
        {
            _index.Places[operation] = (block, position);
            _index.Calls.Add(operation);
        }
    }

    /// <summary>A call may leave what it is given in the object it is made on.</summary>
    private void Call(IInvocationOperation call, IOperation receiver)
    {
        if (Holder(receiver) is { } holder)
        {
            _index.Stores.Add(Named(holder), new Deposit(call, null));
            // A builder gives itself back, so that the next call goes to the same variable.
            if (SymbolEqualityComparer.Default.Equals(call.Type, receiver.Type))
                _chains[call] = holder;
            // A local that only names a member: var writer = channel.Writer.
            receiver = _index.Definitions.TryGetValue(holder, out List<Definition>? all) && all.Count == 1 && all[0].Value is { } named ? BodyGraph.Unwrap(named) : receiver;
        }

        if (SignRange.IsSpan(receiver.Type))
        {
            foreach (Variable seen in Seen(receiver))
                _index.Stores.Add(seen, new Deposit(call, null));
        }

        if (receiver is not IMemberReferenceOperation member || call.Arguments.IsEmpty)
            return;
        if (IsOwn(member))
            _index.Stores.AddOwn(member.Member, call);
        else if (member.Instance is { } owner && BodyGraph.AsVariable(BodyGraph.Unwrap(owner)) is { } variable)
            _index.Stores.Add(Named(variable), new Deposit(call, member.Member));
        else if (member.Instance is { } inner && BodyGraph.Unwrap(inner) is IMemberReferenceOperation outer && IsOwn(outer))
            _index.Stores.AddOwn(outer.Member, call);
    }

    /// <summary>The variable that a call without a meaning is made on: <c>list.Add(unknown)</c>.</summary>
    private static Variable? Receiver(IOperation call, ExpressionSyntax owner)
    {
        foreach (IOperation child in call.ChildOperations)
        {
            if (child.Syntax.Span == owner.Span)
                return BodyGraph.AsVariable(BodyGraph.Unwrap(child));
        }

        return null;
    }

    /// <summary>A call may leave something in the array or span it is given.</summary>
    private void Give(IInvocationOperation call, IArgumentOperation argument)
    {
        // A list that the compiler makes of the arguments is nobody's.
        if (argument.ArgumentKind == ArgumentKind.ParamArray || !SignRange.IsSpace(argument.Parameter?.Type))
            return;
        if (BodyGraph.AsVariable(BodyGraph.Unwrap(argument.Value)) is { } variable)
            _index.Stores.Add(Named(variable), new Deposit(call, null) { Given = argument });
        foreach (Variable seen in Seen(BodyGraph.Unwrap(argument.Value)))
            _index.Stores.Add(seen, new Deposit(call, null) { Given = argument });
    }

    /// <summary>The variables whose signs a span shows, other than the one that holds the span itself: those behind <c>signs.AsSpan(3, 4)</c>, <c>span[3..7]</c>, or a local that was set to one of these.</summary>
    private List<Variable> Seen(IOperation value)
    {
        var seen = new List<Variable>();
        for (int steps = 0; steps < MostViews; steps++)
        {
            value = BodyGraph.Unwrap(value);
            if (BodyGraph.AsVariable(value) is { } variable)
            {
                variable = Named(variable);
                if (steps > 0 && !seen.Contains(variable))
                    seen.Add(variable);
                if (!SignRange.IsSpan(value.Type) && !SignRange.IsSpan(TypeOf(variable)))
                    break;
                if (!_index.Definitions.TryGetValue(variable, out List<Definition>? all) || all.Count != 1 || all[0].Value is not { } shown)
                    break;
                value = shown;
            }
            else if (value is IImplicitIndexerReferenceOperation { Instance: { } ranged, Argument: IRangeOperation })
            {
                value = ranged;
            }
            else if (value is IInvocationOperation call && SignRange.IsSpan(call.Type) && CallParts.Receiver(call) is { } viewed)
            {
                value = viewed;
            }
            else if (value is IPropertyReferenceOperation { Instance: { } memory } && SignRange.IsSpan(value.Type))
            {
                value = memory;
            }
            else
            {
                break;
            }
        }

        return seen;
    }

    private static ITypeSymbol? TypeOf(Variable variable) => variable.Symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private static bool IsOwn(IMemberReferenceOperation member) =>
        member.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    /// <summary>The variable whose object a call is made on, also further along a chain: <c>b.Append(x).Append(y)</c>.</summary>
    private Variable? Holder(IOperation receiver)
    {
        if (_chains.TryGetValue(receiver, out Variable chained))
            return chained;
        if (BodyGraph.AsVariable(receiver) is not { } variable)
            return null;
        return variable.Symbol is null && _index.Definitions.TryGetValue(variable, out List<Definition>? all) && all[all.Count - 1].Value is { } value
            && _chains.TryGetValue(BodyGraph.Unwrap(value), out Variable before)
                ? before
                : variable;
    }

    private static IOperation? Extended(IInvocationOperation invocation) =>
        invocation.TargetMethod.IsExtensionMethod && invocation.Arguments.Length > 1 && invocation.Arguments[0].Parameter?.Ordinal == 0 ? invocation.Arguments[0].Value : null;

    private void Consume(IInvocationOperation invocation)
    {
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (BodyGraph.Unwrap(argument.Value) is IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation function })
                _index.Consumers[function.Symbol] = (invocation, argument);
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
            _index.Stores.Keep(kept, value);
        if (target is IFlowCaptureReferenceOperation captured && Target(captured) is { } place)
        {
            // The target of x ??= y is a temporary that stands for x.
            Assign(place, value, site, block, position, adds: true);
        }
        else if (BodyGraph.AsVariable(target) is { } variable)
        {
            Define(new Definition(variable, value, site, block, position, adds) { Element = element, Count = count });
        }
        else if (value is not null && target is IArrayElementReferenceOperation { ArrayReference: { } array } && BodyGraph.AsVariable(BodyGraph.Unwrap(array)) is { } elements)
        {
            _index.Stores.Add(Named(elements), new Deposit(value, null));
        }
        else if (value is not null && target is IMemberReferenceOperation own && IsOwn(own))
        {
            _index.Stores.AssignOwn(own.Member, value);
        }
        else if (value is not null && target is IMemberReferenceOperation { Instance: { } instance } member && BodyGraph.AsVariable(BodyGraph.Unwrap(instance)) is { } holder)
        {
            holder = Named(holder);
            var assigned = new MemberAssignment(holder, member.Member, value, site, member is IPropertyReferenceOperation { Arguments: { IsEmpty: false } keys } ? keys[0].Value : null);
            _index.Stores.Assign(assigned);
            if (SignRange.IsSpan(instance.Type))
            {
                foreach (Variable seen in Seen(instance))
                    _index.Stores.Assign(assigned with { Target = seen });
            }
        }
    }

    private void Use(IMethodSymbol function, IOperation site, int block, int position)
    {
        _index.Places[site] = (block, position);
        function = function.OriginalDefinition;
        if (!_index.Uses.TryGetValue(function, out List<IOperation>? sites))
            _index.Uses.Add(function, sites = new List<IOperation>());
        sites.Add(site);
    }

    /// <summary>The local or parameter that a temporary only repeats, so that what is done to the one is done to the other.</summary>
    private Variable Named(Variable variable)
    {
        if (variable.Symbol is null && _index.Definitions.TryGetValue(variable, out List<Definition>? all) && all[all.Count - 1].Value is { } value
            && BodyGraph.Unwrap(value) is ILocalReferenceOperation or IParameterReferenceOperation)
        {
            return BodyGraph.AsVariable(BodyGraph.Unwrap(value))!.Value;
        }

        return variable;
    }

    /// <summary>The place that a temporary stands for, when it was made to be assigned to.</summary>
    private IOperation? Target(IFlowCaptureReferenceOperation capture)
    {
        if (!_index.Definitions.TryGetValue(new Variable(capture.Id), out List<Definition>? all) || all[all.Count - 1].Value is not { } place)
            return null;
        return place is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IArrayElementReferenceOperation ? place : null;
    }

    private void Deconstruct(IOperation target, IOperation value, IOperation site, int block, int position, int? element, int count)
    {
        target = BodyGraph.Unwrap(target);
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation targets)
        {
            Assign(target, value, site, block, position, adds: false, element, count);
            return;
        }

        var values = BodyGraph.Unwrap(value) as ITupleOperation;
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
        if (!_index.Definitions.TryGetValue(definition.Variable, out List<Definition>? list))
            _index.Definitions.Add(definition.Variable, list = new List<Definition>());
        list.Add(definition);
    }
}
