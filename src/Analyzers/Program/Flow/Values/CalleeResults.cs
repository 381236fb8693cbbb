using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What methods and functions of the program give back to a call of them: their summaries, as the caller sees them.</summary>
internal sealed class CalleeResults
{
    private readonly ValueTracer _tracer;

    public CalleeResults(ValueTracer tracer) => _tracer = tracer;

    private FlowModel Model => _tracer.Model;

    /// <summary>What methods of the program give back, seen from this place.</summary>
    /// <param name="targets">The methods that may run.</param>
    /// <param name="site">The call or the read of a property.</param>
    /// <param name="arguments">What is handed to them.</param>
    public ImmutableArray<Origin> Returned(ImmutableArray<IMethodSymbol> targets, IOperation site, ImmutableArray<IArgumentOperation> arguments)
    {
        OriginCollector all = default;
        foreach (IMethodSymbol target in targets)
        {
            FlowStep step = FlowStep.At(site.Syntax, StepKinds.Returned, target.MethodKind == MethodKind.AnonymousFunction ? "=>" : target.Name);
            BodyFlows summary = Model.Summary(target, _tracer.Walk);
            foreach (Origin origin in summary.Returns)
            {
                all.Add(OriginSet.Through(Here(origin, site, arguments, summary), step));
                if (!all.IsFull)
                    continue;
                _tracer.Walk.Exhausted = true;
                return all.ToSet();
            }
        }

        return all.ToSet();
    }

    /// <summary>Whether methods of the program give back nothing but what they are given, and that hidden.</summary>
    public bool Hide(ImmutableArray<IMethodSymbol> targets) => !targets.IsEmpty && targets.All(Hides);

    private bool Hides(IMethodSymbol method) =>
        Model.Summary(method, _tracer.Walk).Returns is { IsEmpty: false } returns && returns.All(static origin => origin.Root is not null && origin.Applied != Sanitization.None);

    /// <summary>What a conversion or operator of the program's own makes of its operand.</summary>
    public ImmutableArray<Origin> OfOperator(IMethodSymbol method, IOperation site, IOperation operand)
    {
        if (!Model.Bodies.HasSource(method))
            return OriginSet.Empty;
        OriginCollector all = default;
        foreach (Origin origin in Model.Summary(method, _tracer.Walk).Returns)
        {
            all.Add(origin.Kind != OriginKind.Parameter ? ImmutableArray.Create(origin with { Site = site, Root = _tracer.RootOf(operand) })
                : origin.Member is { } member ? _tracer.TraceMember(operand, member)
                : _tracer.Trace(operand));
        }

        return OriginSet.Through(all.ToSet(), FlowStep.At(site.Syntax, StepKinds.Returned, method.ContainingType.Name));
    }

    /// <summary>What the functions give back that a delegate stands for; as far as they do not depend on what they are called with.</summary>
    public ImmutableArray<Origin> OfFunction(IOperation function)
    {
        if (_tracer.RootOf(function) is { Type.TypeKind: TypeKind.Delegate } handed)
            return ImmutableArray.Create(new Origin(OriginKind.Parameter, handed, function) { Root = handed });
        OriginCollector all = default;
        foreach (IMethodSymbol target in CallTargets.OfDelegate(function, _tracer.Body, Model.Dispatch.Kept))
        {
            foreach (Origin origin in Model.Summary(target, _tracer.Walk).Returns)
            {
                if (!IsOf(origin.Root, target))
                    all.Add(origin);
                else if (origin.Kind != OriginKind.Parameter)
                    all.Add(origin with { Root = null });
            }
        }

        return all.ToSet();
    }

    /// <summary>The argument for a parameter of the called method, also where the call is to the definition it implements.</summary>
    public static IOperation? ArgumentFor(ImmutableArray<IArgumentOperation> arguments, IParameterSymbol parameter)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
                return argument.Value;
        }

        return null;
    }

    /// <summary>An origin of a callee, as this body sees it.</summary>
    /// <param name="origin">The origin in the callee.</param>
    /// <param name="site">The call.</param>
    /// <param name="arguments">What the call hands over.</param>
    /// <param name="callee">The callee's summary.</param>
    public ImmutableArray<Origin> Here(Origin origin, IOperation site, ImmutableArray<IArgumentOperation> arguments, BodyFlows callee)
    {
        if (origin.IsOfReceiver)
            return Put(OfReceiver(origin, site, ReceiverOf(site)), origin);
        IOperation? argument = origin.Root is { } root ? ArgumentFor(arguments, root) : null;
        if (origin.Kind != OriginKind.Parameter)
        {
            // A parameter of a telling name holds what it is given, if this body can tell what that is.
            if (argument is not null && SymbolEqualityComparer.Default.Equals(origin.Symbol, origin.Root))
            {
                if (argument.ConstantValue.HasValue)
                    return OriginSet.Empty;
                ImmutableArray<Origin> given = _tracer.Trace(argument);
                if (!given.IsEmpty && given.All(one => one.Kind != OriginKind.Parameter))
                    return Put(given, origin);
            }

            return ImmutableArray.Create(origin with { Site = argument is not null && SymbolEqualityComparer.Default.Equals(origin.Symbol, origin.Root) ? argument : site, Root = _tracer.RootOf(argument) });
        }

        if (argument is null)
            return OriginSet.Empty;
        ImmutableArray<Origin> handed = origin.Root!.Type.TypeKind == TypeKind.Delegate ? Run(origin.Root, argument, site, arguments, callee)
            : origin.Member is { } member ? _tracer.TraceMember(argument, member)
            : _tracer.Trace(argument);
        return Put(handed, origin);
    }

    /// <summary>What an object holds that a callee reads from itself.</summary>
    /// <param name="origin">The callee's own member, as the callee sees it.</param>
    /// <param name="site">The call.</param>
    /// <param name="receiver">The object that is called; null for a function of this body, which shares its object.</param>
    public ImmutableArray<Origin> OfReceiver(Origin origin, IOperation site, IOperation? receiver) =>
        receiver is null or IInstanceReferenceOperation ? ImmutableArray.Create(origin with { Site = site }) : _tracer.TraceMember(receiver, origin.Member!);

    /// <summary>The object that a call, a read or a creation runs code of; null where it is the object around.</summary>
    public static IOperation? ReceiverOf(IOperation site) => site switch
    {
        IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } call => call.Instance,
        IMemberReferenceOperation member => member.Instance,
        IObjectCreationOperation creation => creation,
        _ => null,
    };

    /// <summary>What is handed over, treated as the callee treats it and put where the callee puts it.</summary>
    public static ImmutableArray<Origin> Put(ImmutableArray<Origin> handed, Origin origin) => OriginSet.Each(origin.IsSerialised ? OriginSet.Serialised(handed) : handed, one => origin.Container is null
        ? one with { Applied = one.Applied | origin.Applied, Key = origin.Key ?? one.Key }
        : one with
        {
            Applied = one.Applied | origin.Applied,
            Key = origin.Key ?? one.Key,
            Container = origin.Container,
            Slot = origin.Slot?.Within(one.Container, one.Slot),
            Emptied = one.Emptied.AddRange(origin.Emptied),
        });

    /// <summary>What a function gives back that the callee runs with what it hands to it.</summary>
    private ImmutableArray<Origin> Run(IParameterSymbol function, IOperation argument, IOperation site, ImmutableArray<IArgumentOperation> arguments, BodyFlows callee)
    {
        OriginCollector all = default;
        all.Add(OfFunction(argument));
        foreach (IMethodSymbol target in CallTargets.OfDelegate(argument, _tracer.Body, Model.Dispatch.Kept))
        {
            foreach (Origin origin in Model.Summary(target, _tracer.Walk).Returns)
            {
                if (origin.Kind != OriginKind.Parameter || !IsOf(origin.Root, target))
                    continue;
                foreach (Handing handing in callee.Handed)
                {
                    if (handing.Ordinal != origin.Root!.Ordinal || !SymbolEqualityComparer.Default.Equals(handing.Function, function) || handing.Origin.Root?.Type.TypeKind == TypeKind.Delegate)
                        continue;
                    ImmutableArray<Origin> given = Here(handing.Origin, site, arguments, callee);
                    all.Add(origin.Member is { } member ? OriginSet.In(given, member, out _) : OriginSet.Sanitized(given, origin.Applied));
                }
            }
        }

        return all.ToSet();
    }

    public static bool IsOf(IParameterSymbol? parameter, IMethodSymbol method) =>
        parameter is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, method.OriginalDefinition);
}
