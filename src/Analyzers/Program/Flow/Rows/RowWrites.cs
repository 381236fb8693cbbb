using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Rows;

/// <summary>What methods put into the objects they are called on and are given: <c>customer.ChangePhone(phone)</c>, <c>Apply(form, customer)</c>. Asked only where such an object is a row that is saved.</summary>
internal sealed class RowWrites
{
    /// <summary>Methods that hand the object on to the next.</summary>
    private const int MostCalls = 4;

    private static readonly int s_storage = SinkKinds.Bit("storage");

    private readonly FlowModel _model;
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<RowWrite>> _known = new(SymbolEqualityComparer.Default);

    public RowWrites(FlowModel model) => _model = model;

    /// <summary>What the method itself puts there, or a method of the program that it calls.</summary>
    public ImmutableArray<RowWrite> Of(IMethodSymbol method, Walk walk)
    {
        method = method.OriginalDefinition;
        if (_known.TryGetValue(method, out ImmutableArray<RowWrite> known))
            return known;
        if (walk.Searched.Count >= MostCalls || !walk.Searched.Add(method))
            return ImmutableArray<RowWrite>.Empty;

        // What leans on a body that is still open is good for this question alone.
        int outer = walk.LeansOn;
        walk.LeansOn = int.MaxValue;
        ImmutableArray<RowWrite> found = _model.Bodies.Graph(method, walk.Cancellation) is { } body ? In(body, method, walk) : ImmutableArray<RowWrite>.Empty;
        walk.Searched.Remove(method);
        if (walk.Searched.Count == 0 && walk.LeansOn == int.MaxValue)
            found = _known.GetOrAdd(method, found);
        walk.LeansOn = Math.Min(outer, walk.LeansOn);
        return found;
    }

    /// <summary>What a call puts into an object of the body that it stands in.</summary>
    /// <param name="call">The call.</param>
    /// <param name="tracer">Follows the values of the body.</param>
    /// <param name="wanted">Whether the object is of interest.</param>
    public IEnumerable<(IOperation Object, RowWrite Write)> By(IInvocationOperation call, ValueTracer tracer, Func<IOperation, bool> wanted)
    {
        foreach (LibraryFact fact in _model.Libraries.Find(call.TargetMethod))
        {
            if (fact is { Verb: FactVerb.Copy, Into: { } into } && CallParts.Argument(call.Arguments, into) is { } filled && wanted(filled))
                yield return (filled, new RowWrite(null, null, tracer.Anew().Libraries.Inputs(call, fact), FlowStep.At(call.Syntax, StepKinds.Called, call.TargetMethod.Name)));
        }

        if (!MayGive(call, wanted))
            yield break;
        foreach (IMethodSymbol target in CallTargets.Of(call, _model.Dispatch, tracer.Body))
        {
            foreach (RowWrite write in Of(target, tracer.Walk))
            {
                IOperation? given = write.Given is { } parameter ? CalleeResults.ArgumentFor(call.Arguments, parameter) : call.Instance;
                if (given is null || !wanted(given))
                    continue;
                OriginCollector held = default;
                foreach (Origin origin in write.Held)
                    held.Add(tracer.Anew().Callees.Here(origin, call, call.Arguments, BodyFlows.Empty));
                if (held.ToSet() is { IsEmpty: false } here)
                    yield return (given, write with { Held = here });
            }
        }
    }

    private static bool MayGive(IInvocationOperation call, Func<IOperation, bool> wanted)
    {
        if (call.Instance is { } instance && wanted(instance))
            return true;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.Type is { IsReferenceType: true, SpecialType: SpecialType.None, TypeKind: not TypeKind.Delegate } && wanted(argument.Value))
                return true;
        }

        return false;
    }

    private ImmutableArray<RowWrite> In(BodyGraph body, IMethodSymbol method, Walk walk)
    {
        var found = ImmutableArray.CreateBuilder<RowWrite>();
        var tracer = new ValueTracer(_model, body, walk);
        ImmutableArray<Saving> savings = (_model.Calls.Reach(method, walk.Cancellation) & s_storage) == 0 ? ImmutableArray<Saving>.Empty : _model.Summary(method, walk).Savings;
        foreach (KeyValuePair<ISymbol, List<IOperation>> own in body.Stores.AllOwn)
        {
            if (own.Key.IsStatic)
                continue;
            foreach (IOperation value in own.Value)
                Put(null, own.Key, value);
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            foreach (MemberAssignment assignment in body.Stores.Members(new Variable(parameter)))
                Put(parameter, assignment.Member, assignment.Value);
        }

        foreach (IOperation operation in body.Calls)
        {
            if (operation is not IInvocationOperation call)
                continue;
            foreach ((IOperation target, RowWrite write) in By(call, tracer, target => IsOwn(target) || GivenBy(target, method) is not null))
            {
                found.Add(write with
                {
                    Given = GivenBy(target, method),
                    Held = OriginSet.ForCallers(write.Held),
                    Evidence = _model.Guards.Before(body, call, walk).And(write.Evidence),
                    IsSaved = write.IsSaved || IsSavedAfter(call),
                });
            }
        }

        return found.ToImmutable();

        void Put(IParameterSymbol? given, ISymbol member, IOperation value)
        {
            ImmutableArray<Origin> held = OriginSet.ForCallers(tracer.Anew().Trace(value));
            if (held.IsEmpty)
                return;
            var write = new RowWrite(given, member, held, FlowStep.At(value.Syntax, StepKinds.Assigned, ValueTracer.Display(member)));
            found.Add(AssignmentOf(value) is { } assignment ? write with { Evidence = _model.Guards.Before(body, assignment, walk), IsSaved = IsSavedAfter(assignment) } : write);
        }

        IOperation? AssignmentOf(IOperation value)
        {
            foreach (IOperation operation in body.Calls)
            {
                if (operation is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Value, value))
                    return assignment;
            }

            return null;
        }

        bool IsSavedAfter(IOperation operation)
        {
            foreach (Saving saving in savings)
            {
                if (body.MayFollow(operation, saving.Call))
                    return true;
            }

            return false;
        }
    }

    private static bool IsOwn(IOperation value) => BodyGraph.Unwrap(value) is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private static IParameterSymbol? GivenBy(IOperation value, IMethodSymbol method) =>
        BodyGraph.Unwrap(value) is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol?.OriginalDefinition, method) ? parameter : null;
}
