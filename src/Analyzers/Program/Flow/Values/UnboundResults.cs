using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What calls and members give that the compiler cannot bind, since a type is not there: as far as what is there can tell.</summary>
internal sealed class UnboundResults
{
    private readonly ValueTracer _tracer;

    private readonly UnknownCalls _unknown;

    public UnboundResults(ValueTracer tracer)
    {
        _tracer = tracer;
        _unknown = new UnknownCalls(tracer);
    }

    private FlowModel Model => _tracer.Model;

    /// <summary>What a call gives that was handed something unknown, as far as that can be told: <c>string.Format("{0} {1}", phone, response.Status)</c>.</summary>
    public ImmutableArray<Origin> Trace(IInvalidOperation invalid)
    {
        if (invalid.Syntax is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax)
            return OfUnknownOwner(invalid);
        if (KeyedValues.OfUnknown(_tracer, invalid) is { } keyed && UnboundCall.ModelOf(_tracer.Body.Graph.OriginalOperation) is { } known)
            return ImmutableArray.Create(ValueTracer.SourceAt(invalid, known.Compilation.CreateErrorTypeSymbol(null, keyed.Key, 0), keyed.Data, null));
        if (Elements(invalid) is { } elements)
            return UntypedValues.KnowsTypes(_tracer) ? _tracer.Trace(elements) : OriginSet.Empty;
        if (_tracer.Body.Unbound(invalid, _tracer.Walk.Cancellation) is not { } call)
            return UntypedValues.KnowsTypes(_tracer) ? _unknown.Trace(invalid) : OriginSet.Empty;
        foreach (LibraryFact fact in Model.Libraries.Find(call.Method))
        {
            switch (fact.Verb)
            {
                case FactVerb.Pass when call.Method is { Name: "Format" or "Concat" or "Join", ContainingType.SpecialType: SpecialType.System_String }:
                    return _tracer.Printed(Inputs(call, fact));
                case FactVerb.Pass when fact.Shape == PayloadShape.Object || call.Method.ReturnType.SpecialType == SpecialType.System_String:
                    return OriginSet.Serialised(Inputs(call, fact));
                case FactVerb.Sanitizer or FactVerb.Restore or FactVerb.Pass or FactVerb.Part or FactVerb.Map:
                    return OriginSet.Empty;
            }
        }

        return call.IsOnly && Model.Bodies.HasSource(call.Method) ? OfOwn(call, invalid) : OriginSet.Empty;
    }

    /// <summary>What arguments hold that a library gives back; of one without a type that what its parameter is declared as.</summary>
    public ImmutableArray<Origin> Inputs(UnboundCall call, LibraryFact fact)
    {
        OriginCollector all = default;
        foreach ((IOperation value, IParameterSymbol parameter) in call.Arguments)
        {
            if (!fact.Arguments.IsEmpty && !fact.Arguments.Contains(parameter.Name))
                continue;
            ImmutableArray<Origin> held = _tracer.Trace(value);
            all.Add(_tracer.TakenFor(value, parameter.Type, held));
        }

        return all.ToSet();
    }

    /// <summary>What an element is taken of whose type is not there: <c>rows[0]</c>, <c>foreach (var row in rows)</c>. Null where it is no element.</summary>
    private IOperation? Elements(IInvalidOperation element)
    {
        if (element.Syntax is ElementAccessExpressionSyntax access)
            return UnknownCalls.OwnerOf(element, access.Expression);
        if (element is not { IsImplicit: true, Syntax.Parent: CommonForEachStatementSyntax loop } || loop.Expression != element.Syntax)
            return null;
        // The graph names what is gone through in a statement of its own, and says no more of its elements.
        foreach (BasicBlock block in _tracer.Body.Graph.Blocks)
        {
            foreach (IOperation statement in block.Operations)
            {
                if (statement is IInvalidOperation && statement.Syntax == element.Syntax)
                {
                    foreach (IOperation whole in statement.ChildOperations)
                        return whole;
                }
            }
        }

        return null;
    }

    private ImmutableArray<Origin> OfOwn(UnboundCall call, IInvalidOperation site)
    {
        OriginCollector all = default;
        ImmutableArray<IMethodSymbol> targets = Model.Dispatch.Targets(call.Method);
        foreach (IMethodSymbol target in targets)
        {
            foreach (Origin origin in Model.Summary(target, _tracer.Walk).Returns)
            {
                if (origin.Kind != OriginKind.Parameter)
                    all.Add(origin with { Site = site, Root = null });
                else if (origin.Root is { } root && root.Type.TypeKind != TypeKind.Delegate && call.Given(root) is { } value)
                    all.Add(CalleeResults.Put(origin.Member is { } member ? _tracer.TraceMember(value, member) : _tracer.Trace(value), origin));
            }
        }

        ImmutableArray<Origin> returned = OriginSet.Through(all.ToSet(), FlowStep.At(site.Syntax, StepKinds.Returned, call.Method.Name));
        return !returned.IsEmpty || _tracer.Callees.Hide(targets) ? returned
            : Model.Data.Classify(call.Method) is { Confidence: >= Confidence.Named } named ? ImmutableArray.Create(ValueTracer.SourceAt(site, call.Method, named, null))
            : _tracer.Carried(site, call.Method, call.Method.ReturnType, null);
    }

    /// <summary>
    /// A member of an object whose type the compiler does not know, as that which a package gives back that is not there. Its name says what it is, as the key of a
    /// column does; names behind something that is no value, such as an unknown constant, say nothing.
    /// </summary>
    private ImmutableArray<Origin> OfUnknownOwner(IInvalidOperation member)
    {
        string name = member.Syntax switch
        {
            MemberAccessExpressionSyntax access when IsValue(member, access.Expression) => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => "",
        };
        if (name.Length == 0 || !UntypedValues.KnowsTypes(_tracer))
            return OriginSet.Empty;
        if (member.Syntax is MemberAccessExpressionSyntax { Expression: var owner } && UnknownCalls.OwnerOf(member, owner) is { } given)
        {
            if (_unknown.Put(given, name) is { IsEmpty: false } put)
                return put;
            if (_unknown.Member(given, name) is { } known)
                return _tracer.Named(member, known, ValueTracer.TypeOf(known)!, null);
        }

        return Model.Data.ClassifyKey(name) is { Confidence: >= Confidence.Named } named && UnboundCall.ModelOf(_tracer.Body.Graph.OriginalOperation) is { } model
            ? ImmutableArray.Create(ValueTracer.SourceAt(member, model.Compilation.CreateErrorTypeSymbol(null, name, 0), named, null))
            : OriginSet.Empty;
    }

    private static bool IsValue(IOperation member, ExpressionSyntax owner)
    {
        foreach (IOperation child in member.ChildOperations)
        {
            if (child.Syntax.Span == owner.Span)
                return BodyGraph.Unwrap(child) is not IInvalidOperation || owner is InvocationExpressionSyntax or AwaitExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax;
        }

        return false;
    }
}
