using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Rows;

/// <summary>
/// What a body writes into objects before they are kept: <c>customer.Phone = form.Phone; await db.SaveChangesAsync();</c>. The call that saves tracked rows is given nothing, and
/// what was found and is handed to a store by <c>Update(customer)</c> says nothing of what was new in it, so each assignment counts as what is handed over.
/// </summary>
internal sealed class RowUpdates
{
    /// <summary>Members, elements and definitions between an object and the variable that holds it.</summary>
    private const int MostSteps = 16;

    private readonly FlowModel _model;
    private readonly BodyGraph _body;
    private readonly Walk _walk;
    private readonly ValueTracer _tracer;
    private readonly ImmutableArray<Saving> _savings;

    /// <param name="model">The knowledge of the program.</param>
    /// <param name="body">The body.</param>
    /// <param name="walk">The question of which this is a part.</param>
    /// <param name="tracer">Follows the values of the body.</param>
    /// <param name="savings">Where the body saves.</param>
    public RowUpdates(FlowModel model, BodyGraph body, Walk walk, ValueTracer tracer, ImmutableArray<Saving> savings)
    {
        _model = model;
        _body = body;
        _walk = walk;
        _tracer = tracer;
        _savings = savings;
    }

    /// <summary>Each as what reaches the store.</summary>
    public IEnumerable<SinkFlow> Flows()
    {
        foreach (IOperation operation in _body.Calls)
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation assignment when _body.PropertySetBy(assignment) is { Instance: { } row, Property: { IsIndexer: false } member }:
                    if (BodyGraph.Unwrap(row) is IInstanceReferenceOperation || KeptAfter(assignment, row, isSet: true) is not { } saved)
                        break;
                    FlowStep put = FlowStep.At(assignment.Syntax, StepKinds.Assigned, ValueTracer.Display(member));
                    foreach (SinkFlow flow in Flows(saved, assignment, assignment.Value, member, _tracer.Anew().PutInto(member, assignment.Value), ImmutableArray.Create(put)))
                        yield return flow;
                    break;
                case IInvocationOperation call:
                    foreach ((IOperation row, RowWrite write) in _model.Writes.By(call, _tracer, given => KeptAfter(call, given, isSet: false, orBy: true) is not null))
                    {
                        // The method may save what it has written itself.
                        if (KeptAfter(call, row, isSet: false, write.IsSaved) is not { } saving)
                            continue;
                        FlowStep called = FlowStep.At(call.Syntax, StepKinds.Called, call.TargetMethod.Name);
                        ImmutableArray<FlowStep> steps = write.Member is null ? ImmutableArray.Create(called) : ImmutableArray.Create(called, write.Place);
                        foreach (SinkFlow flow in Flows(saving, call, row, write.Member, write.Member is { } taking ? _tracer.PutInto(taking, write.Held) : write.Held, steps))
                            yield return flow with { Evidence = flow.Evidence.And(write.Evidence) };
                    }

                    break;
            }
        }
    }

    private IEnumerable<SinkFlow> Flows(Saving saving, IOperation place, IOperation argument, ISymbol? member, ImmutableArray<Origin> held, ImmutableArray<FlowStep> steps)
    {
        if (held.IsEmpty)
            yield break;
        EvidenceSet evidence = _model.Guards.Before(_body, place, _walk).And(saving.Evidence);
        foreach (Origin origin in held)
        {
            if ((origin.Applied & Sanitization.Part) != 0)
                continue;
            yield return new SinkFlow(saving.Sink, place, argument, origin)
            {
                Data = origin.Data,
                Applied = origin.Applied,
                RowMember = member,
                Evidence = evidence,
                Hops = saving.Hops,
                Down = steps.AddRange(saving.Down),
            };
        }
    }

    /// <summary>The first call that keeps the object to which control may go on from the operation; null if the object is not kept then.</summary>
    /// <param name="operation">What puts something into the object.</param>
    /// <param name="row">The object.</param>
    /// <param name="isSet">Whether a member of it is set, and no method is called that does.</param>
    /// <param name="orBy">Whether it counts as well that the method itself which is called saves all tracked rows.</param>
    private Saving? KeptAfter(IOperation operation, IOperation row, bool isSet, bool orBy = false)
    {
        bool? isRow = null;
        foreach (Saving saving in _savings)
        {
            bool isKept = saving.Object is { } kept ? !(isSet && saving.IsOfMade) && IsOf(row, kept) : isRow ??= _model.Rows.Hold(row, _body, _walk.Cancellation);
            if (isKept && ((orBy && saving.Object is null && ReferenceEquals(saving.Call, operation)) || _body.MayFollow(operation, saving.Call)))
                return saving;
        }

        return null;
    }

    /// <summary>Whether the object is that of the variable, a part of it or an element.</summary>
    private bool IsOf(IOperation? row, Variable kept)
    {
        for (int steps = 0; row is not null && steps < MostSteps; steps++)
        {
            row = BodyGraph.Unwrap(row);
            if (BodyGraph.AsVariable(row) is { } variable)
            {
                if (variable.Equals(kept))
                    return true;
                row = _body.Definitions(variable) is { Count: 1 } only && only[0].Element is null ? only[0].Value : null;
                continue;
            }

            row = row switch
            {
                IPropertyReferenceOperation part => part.Instance,
                IArrayElementReferenceOperation element => element.ArrayReference,
                IAwaitOperation await => await.Operation,
                IInvocationOperation { TargetMethod.Name: "GetEnumerator" or "GetAsyncEnumerator" } enumerated => enumerated.Instance,
                _ => null,
            };
        }

        return false;
    }
}
