using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>What calls give back: by the summary of the program's own methods, by declared knowledge of libraries, else by what the method's name says.</summary>
internal sealed class CallResults
{
    private readonly ValueTracer _tracer;

    public CallResults(ValueTracer tracer) => _tracer = tracer;

    private FlowModel Model => _tracer.Model;

    /// <summary>What the call may give back.</summary>
    public ImmutableArray<Origin> Trace(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        foreach (LibraryFact fact in Model.Libraries.Find(method))
        {
            switch (fact.Verb)
            {
                case FactVerb.Sanitizer:
                    return OriginSet.Sanitized(Inputs(call, fact), SinkPolicy.Purpose(fact.Kind));
                case FactVerb.Restore:
                    return OriginSet.Restored(Inputs(call, fact));
                case FactVerb.Pass:
                    return Passed(call, Inputs(call, fact));
                case FactVerb.Map:
                    return Mapped(call, fact);
            }
        }

        // The pattern of foreach: what is enumerated comes out as it is.
        if (call.Instance is { } enumerated && method.Name is "GetEnumerator" or "GetAsyncEnumerator")
            return _tracer.Trace(enumerated);
        if (call is { Instance: { } copied, TargetMethod.Name: "<Clone>$" })
            return _tracer.Trace(copied);

        ImmutableArray<IMethodSymbol> targets = CallTargets.Of(call, Model.Dispatch, _tracer.Body);
        if (!targets.IsEmpty)
        {
            ImmutableArray<Origin> returned = Returned(targets, call, call);
            if (!returned.IsEmpty)
                return returned;
        }

        if (Model.Data.Classify(method) is { Confidence: >= Confidence.Named } named)
            return ImmutableArray.Create(ValueTracer.SourceAt(call, method, named, null));
        return _tracer.Carried(call, method, call.Type, null);
    }

    /// <summary>What methods of the program give back, seen from this place.</summary>
    /// <param name="targets">The methods that may run.</param>
    /// <param name="site">The call or the read of a property.</param>
    /// <param name="call">The call with its arguments; null for a property.</param>
    public ImmutableArray<Origin> Returned(ImmutableArray<IMethodSymbol> targets, IOperation site, IInvocationOperation? call)
    {
        ImmutableArray<Origin> all = OriginSet.Empty;
        foreach (IMethodSymbol target in targets)
        {
            FlowStep step = FlowStep.At(site.Syntax, StepKinds.Returned, target.MethodKind == MethodKind.AnonymousFunction ? "=>" : target.Name);
            foreach (Origin origin in Model.Summary(target, _tracer.Walk).Returns)
                all = OriginSet.Union(all, OriginSet.Through(Here(origin, site, call), step));
        }

        return all;
    }

    /// <summary>What a call leaves in the variable behind an <c>out</c> or <c>ref</c> argument.</summary>
    public ImmutableArray<Origin> GivenOut(IOperation site)
    {
        if (site is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call })
            return OriginSet.Empty;
        ImmutableArray<Origin> all = OriginSet.Empty;
        foreach (IMethodSymbol target in CallTargets.Of(call, Model.Dispatch, _tracer.Body))
        {
            FlowStep step = FlowStep.At(call.Syntax, StepKinds.Returned, target.Name);
            foreach ((int ordinal, Origin origin) in Model.Summary(target, _tracer.Walk).Outs)
            {
                if (ordinal == parameter.Ordinal)
                    all = OriginSet.Union(all, OriginSet.Through(Here(origin, call, call), step));
            }
        }

        return all;
    }

    /// <summary>The argument for a parameter of the called method, also where the call is to the definition it implements.</summary>
    public static IOperation? ArgumentFor(IInvocationOperation call, IParameterSymbol parameter)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
                return argument.Value;
        }

        return null;
    }

    /// <summary>An origin of a callee, as this body sees it.</summary>
    private ImmutableArray<Origin> Here(Origin origin, IOperation site, IInvocationOperation? call)
    {
        IOperation? argument = origin.Root is { } root && call is not null ? ArgumentFor(call, root) : null;
        if (origin.Kind != OriginKind.Parameter)
            return ImmutableArray.Create(origin with { Site = site, Root = _tracer.RootOf(argument) });
        if (argument is null)
            return OriginSet.Empty;
        ImmutableArray<Origin> handed = origin.Member is { } member ? _tracer.TraceMember(argument, member) : _tracer.Trace(argument);
        return OriginSet.Each(handed, one => one with { Applied = one.Applied | origin.Applied, Container = origin.Container ?? one.Container });
    }

    private ImmutableArray<Origin> Passed(IInvocationOperation call, ImmutableArray<Origin> inputs)
    {
        if (inputs.IsEmpty)
            return inputs;
        if (call.TargetMethod.Name is "ToString" or "Format" or "Concat" or "Join" && call.Type?.SpecialType == SpecialType.System_String)
            return _tracer.Printed(inputs);
        if (call.Type is null or { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte })
            return OriginSet.Serialised(inputs);
        // What a library makes of an object: the same kind of object, or a content that holds its serialised form.
        bool isContent = call.Type is { IsReferenceType: true, SpecialType: SpecialType.None } && call.TargetMethod.IsStatic && !call.TargetMethod.IsExtensionMethod
            && Model.Data.Carries(call.Type).IsEmpty;
        return isContent ? OriginSet.Serialised(inputs) : _tracer.Retyped(inputs, call);
    }

    /// <summary>What a function gives for the elements of a sequence: <c>customers.Select(c =&gt; c.Mobile)</c>.</summary>
    private ImmutableArray<Origin> Mapped(IInvocationOperation call, LibraryFact fact)
    {
        IOperation? source = null;
        IOperation? function = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "source")
                source = argument.Value;
            else if (argument.Parameter is { } parameter && fact.Arguments.Contains(parameter.Name))
                function = argument.Value;
        }

        if (source is null || function is null)
            return OriginSet.Empty;
        ImmutableArray<Origin> all = OriginSet.Empty;
        foreach (IMethodSymbol target in CallTargets.OfDelegate(function, _tracer.Body))
        {
            foreach (Origin origin in Model.Summary(target, _tracer.Walk).Returns)
            {
                all = OriginSet.Union(all, origin.Kind == OriginKind.Parameter
                    ? origin.Member is { } member ? _tracer.TraceMember(source, member) : _tracer.Trace(source)
                    : ImmutableArray.Create(origin with { Site = call, Root = _tracer.RootOf(source) }));
            }
        }

        return all;
    }

    private ImmutableArray<Origin> Inputs(IInvocationOperation call, LibraryFact fact)
    {
        ImmutableArray<Origin> all = OriginSet.Empty;
        if (call.Instance is { } instance && (fact.Arguments.IsEmpty || fact.Arguments.Contains("this")))
            all = _tracer.Trace(instance);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && (fact.Arguments.IsEmpty || fact.Arguments.Contains(parameter.Name)))
                all = OriginSet.Union(all, _tracer.Trace(argument.Value));
        }

        return all;
    }
}
