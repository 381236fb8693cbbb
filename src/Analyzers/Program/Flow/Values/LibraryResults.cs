using System;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What calls of libraries give back, by what the lists tell of them.</summary>
internal sealed class LibraryResults
{
    /// <summary>The kind of sink that answers are, whose attributes serialisers heed.</summary>
    private const string Answer = "response";

    private readonly ValueTracer _tracer;

    public LibraryResults(ValueTracer tracer) => _tracer = tracer;

    private FlowModel Model => _tracer.Model;

    /// <summary>What the call gives back inside something that a list names, such as the result of an action.</summary>
    public ImmutableArray<Origin> Placed(IInvocationOperation call)
    {
        ImmutableArray<Origin> placed = OriginSet.Empty;
        foreach (LibraryFact fact in Model.Libraries.Find(call.TargetMethod))
        {
            if (fact is { Verb: FactVerb.Map, Into: { } into } && Model.Libraries.Place(into) is { } place)
                placed = OriginSet.Union(placed, OriginSet.Inside(Mapped(call, fact), place));
        }

        return placed;
    }

    /// <summary>What the call gives back by declared knowledge; null if no list tells.</summary>
    public ImmutableArray<Origin>? Find(IInvocationOperation call)
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
                case FactVerb.Pass when call.Instance is { } printed && method is { Name: "ToString", Parameters.IsEmpty: true }:
                    return _tracer.Printed(printed);
                case FactVerb.Pass when IsSplit(call):
                    return OriginSet.InPieces(Inputs(call, fact), call);
                case FactVerb.Pass when ElementKeys.ReadBy(call, fact) is { } key:
                    return Passed(call, fact, ElementKeys.Read(Inputs(call, fact), key));
                case FactVerb.Pass:
                    return Passed(call, fact, MailHost.LeftOut(Inputs(call, fact), call));
                case FactVerb.Part:
                    return Covers(call, fact) ? Cut(call, fact, Inputs(call, fact)) : Passed(call, fact, Inputs(call, fact));
                case FactVerb.Keyed when KeyedValues.Read(Model, fact, call.Arguments) is { } keyed:
                    return ImmutableArray.Create(ValueTracer.SourceAt(call, method, keyed, null));
                case FactVerb.Map when fact.Into is null:
                    if (Mapped(call, fact) is { IsEmpty: false } mapped)
                        return mapped;
                    break;
            }
        }

        return null;
    }

    private ImmutableArray<Origin> Cut(IInvocationOperation call, LibraryFact fact, ImmutableArray<Origin> inputs) =>
        KeptSigns.Left(inputs, KeptSigns.Cut(fact, call.Arguments, Whole(call)), Model.Data);

    private ImmutableArray<Origin> Passed(IInvocationOperation call, LibraryFact fact, ImmutableArray<Origin> inputs)
    {
        if (inputs.IsEmpty || call.Type?.SpecialType == SpecialType.System_Boolean)
            return OriginSet.Empty;
        // A fluent call gives back the receiver that it filled: new RestRequest("x").AddJsonBody(passenger).
        if ((call.TargetMethod.IsExtensionMethod || DocumentedTypes.IsExtensionBlock(call.TargetMethod.ContainingType)) && Model.Libraries.Find(call.TargetMethod, FactVerb.Fill) is not null)
            return inputs;
        // Operators of sequences may give other keys to what they pass on.
        if (call.TargetMethod.IsExtensionMethod)
            inputs = ElementKeys.Put(inputs, null);
        if (IsWritten(call, fact))
            inputs = inputs.RemoveAll(origin => LeftOut.Holds(origin, Answer, Model.Libraries));
        // A sequence of the signs of a text is what masks are made of.
        if (call.Type is INamedTypeSymbol { TypeArguments.Length: 1 } sequence && sequence.TypeArguments[0].SpecialType == SpecialType.System_Char && call.Arguments.Length > 0 && BodyGraph.Unwrap(call.Arguments[0].Value).Type?.SpecialType == SpecialType.System_String
            && call.TargetMethod.IsExtensionMethod && call.TargetMethod.ContainingType.Name == "Enumerable")
        {
            return OriginSet.Sanitized(inputs, Sanitization.Part);
        }

        if (call.TargetMethod.Name is "ToString" or "Format" or "Concat" or "Join" && call.Type?.SpecialType == SpecialType.System_String)
            return _tracer.Printed(inputs);
        if (call.Type is null or { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte })
            return OriginSet.Serialised(inputs);
        // What a library makes of an object: the same kind of object, or a content that holds its serialised form.
        bool isContent = fact.Shape == PayloadShape.Object
            || (call.Type is { IsReferenceType: true, SpecialType: SpecialType.None } && call.TargetMethod.IsStatic && !call.TargetMethod.IsExtensionMethod && Model.Data.Carries(call.Type).IsEmpty);
        return isContent ? OriginSet.Serialised(inputs) : _tracer.Retyped(inputs, call);
    }

    /// <summary>Whether a serialiser writes the object: by itself, or in an answer.</summary>
    private static bool IsWritten(IInvocationOperation call, LibraryFact fact) => fact.Shape == PayloadShape.Object || call.TargetMethod.Name.StartsWith("Serialize", StringComparison.Ordinal);

    /// <summary>What functions give for the elements of a sequence: <c>customers.Select(c =&gt; c.Mobile)</c>.</summary>
    private ImmutableArray<Origin> Mapped(IInvocationOperation call, LibraryFact fact)
    {
        OriginCollector all = default;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && SequenceOperators.FunctionOf(parameter.Type) is not null && fact.Arguments.Contains(parameter.Name))
                all.Add(Mapped(call, fact, argument));
        }

        return all.ToSet();
    }

    private ImmutableArray<Origin> Mapped(IInvocationOperation call, LibraryFact fact, IArgumentOperation function)
    {
        OriginCollector all = default;
        foreach (IMethodSymbol target in CallTargets.OfDelegate(function.Value, _tracer.Body, Model.Dispatch.Kept))
        {
            BodyFlows summary = Model.Summary(target, _tracer.Walk);
            foreach (Origin origin in target.ReturnsVoid ? summary.Outs.Select(put => put.Origin) : summary.Returns)
            {
                bool own = CalleeResults.IsOf(origin.Root, target);
                if (origin.Kind != OriginKind.Parameter || !own)
                {
                    all.Add(origin with { Site = call, Root = own ? _tracer.RootOf(Element(call, fact, 0)) : origin.Root, Key = null });
                    continue;
                }

                ImmutableArray<Origin> given = ElementKeys.Put(Elements(call, function, origin.Root!.Ordinal), null);
                all.Add(origin.Member is { } member ? OriginSet.In(given, member, out _) : OriginSet.Sanitized(given, origin.Applied));
            }
        }

        return all.ToSet();
    }

    /// <summary>What a library hands to a parameter of the function it is given: elements of the sequence, the result of a task.</summary>
    /// <param name="call">The call to the library.</param>
    /// <param name="function">The argument that is the function.</param>
    /// <param name="ordinal">Which parameter of the function.</param>
    public ImmutableArray<Origin> Elements(IInvocationOperation call, IArgumentOperation function, int ordinal)
    {
        foreach (LibraryFact fact in Model.Libraries.Find(call.TargetMethod))
        {
            if (fact.Verb is not (FactVerb.Map or FactVerb.Pass) || fact.Into is not null || Element(call, fact, ordinal) is not { } source || ReferenceEquals(source, function.Value))
                continue;
            return source.Type?.TypeKind == TypeKind.Delegate ? _tracer.Callees.OfFunction(source) : _tracer.Trace(source);
        }

        return OriginSet.Empty;
    }

    /// <summary>The sequence whose elements a library hands to a parameter of the function it is given; null if it is not known to hand over any.</summary>
    /// <param name="call">The call to the library.</param>
    /// <param name="function">The argument that is the function.</param>
    /// <param name="ordinal">Which parameter of the function.</param>
    public IOperation? SourceOf(IInvocationOperation call, IArgumentOperation function, int ordinal)
    {
        foreach (LibraryFact fact in Model.Libraries.Find(call.TargetMethod))
        {
            if (fact.Verb is FactVerb.Map or FactVerb.Pass && fact.Into is null && Element(call, fact, ordinal) is { Type.TypeKind: not TypeKind.Delegate } source && !ReferenceEquals(source, function.Value))
                return source;
        }

        return null;
    }

    /// <summary>The argument whose elements a function's parameter gets: the one the list names at that place, else the source.</summary>
    private static IOperation? Element(IInvocationOperation call, LibraryFact fact, int ordinal)
    {
        if (fact.From.IsEmpty ? ordinal > 0 : ordinal >= fact.From.Length)
            return null;
        string name = fact.From.IsEmpty ? "source" : fact.From[ordinal];
        return CallParts.Argument(call.Arguments, name) ?? (fact.From.IsEmpty || name == "this" ? call.Instance : null);
    }

    /// <summary>Whether a text is taken apart: what comes out are its pieces.</summary>
    public static bool IsSplit(IInvocationOperation call) =>
        call is { Instance.Type.SpecialType: SpecialType.System_String, Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } };

    /// <summary>Whether what stays visible is hidden: always, or by what is put over it, where the list names that argument.</summary>
    public static bool Covers(IInvocationOperation call, LibraryFact fact)
    {
        if (!fact.Of.IsEmpty && (!SignRange.IsOfSigns(call.Type) || SignRange.IsAll(fact, call.Arguments, Whole(call))))
            return false;
        if (SignRange.IsNone(fact, call))
            return false;
        return fact.By is not { } by || CallParts.Argument(call.Arguments, by) is not { } over || MaskSigns.IsMask(over);
    }

    /// <summary>The value that a call gives a part of.</summary>
    private static IOperation? Whole(IInvocationOperation call) => call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value);

    /// <summary>What one argument hands over: the part of it that the call says it takes.</summary>
    public ImmutableArray<Origin> Input(IInvocationOperation call, LibraryFact fact, IArgumentOperation argument)
    {
        ImmutableArray<Origin> given = _tracer.Trace(argument.Value);
        return fact.Of.IsEmpty || fact.Verb == FactVerb.Part || SignRange.IsAll(fact, call.Arguments, argument.Value) ? given : KeptSigns.Left(given, KeptSigns.Cut(fact, call.Arguments, argument.Value), Model.Data);
    }

    /// <summary>What the arguments that the line names hand over, and the receiver where it is named.</summary>
    public ImmutableArray<Origin> Inputs(IInvocationOperation call, LibraryFact fact)
    {
        OriginCollector all = default;
        if (call.Instance is { } instance && (fact.Arguments.IsEmpty || fact.Arguments.Contains("this")))
            all.Add(_tracer.Trace(instance));
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && (fact.Arguments.IsEmpty || fact.Arguments.Contains(parameter.Name)))
                all.Add(Input(call, fact, argument));
        }

        return _tracer.Joined(all.ToSet());
    }
}
