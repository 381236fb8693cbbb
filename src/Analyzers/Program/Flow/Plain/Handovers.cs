using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Program.Names.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Plain;

/// <summary>
/// To which kinds of sink a body may hand something that is known to be personal. Most bodies that lead to a sink hand over numbers and texts of
/// their own; they are told off here, by one look at their operations, without control-flow graphs and without binding what they call.
/// </summary>
internal sealed class Handovers
{
    /// <summary>Calls that the answer about what a method gives back follows.</summary>
    private const int MostCalls = 6;

    private static readonly int s_storage = SinkKinds.Bit("storage");

    private static readonly int s_log = SinkKinds.Bit(UnknownLog.Kind);

    private readonly FlowModel _model;
    private readonly NameReach _names;
    private readonly ConcurrentDictionary<DeclaredBody, int> _bodies = new();
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _returns = new(SymbolEqualityComparer.Default);
    private readonly ThreadLocal<int> _calls = new();

    public Handovers(FlowModel model, NameReach names)
    {
        _model = model;
        _names = names;
        Given = new GivenMembers(model.Data, model.Libraries);
    }

    /// <summary>Members that hold what their object was given.</summary>
    public GivenMembers Given { get; }

    /// <summary>The bits of <see cref="SinkKinds"/>; none where the source is too broken to be bound.</summary>
    public int Of(DeclaredBody body, SemanticModel model, CancellationToken cancellation)
    {
        if (_bodies.TryGetValue(body, out int known))
            return known;
        int bits = BodyLocator.Find(body, model, cancellation) is (_, var root) ? Find(root, cancellation) : 0;
        return _bodies.GetOrAdd(body, bits);
    }

    /// <summary>Whether all that a method of the program gives back is plain, provided that what it is handed is.</summary>
    public bool ReturnsPlain(IMethodSymbol method, CancellationToken cancellation)
    {
        if (_returns.TryGetValue(method, out bool known))
            return known;
        // Methods that call each other, or long chains of calls, are for the flow analysis. A no is safe whoever gets it, also on the way to the answer.
        if (_calls.Value >= MostCalls || !_returns.TryAdd(method, false))
            return false;
        _calls.Value++;
        try
        {
            bool plain = _model.Bodies.Operation(method, cancellation) is not { } root || AreReturnsPlain(root, cancellation);
            return _returns[method] = plain;
        }
        finally
        {
            _calls.Value--;
        }
    }

    /// <summary>The methods of the program that a call may run, as far as they can be told without a graph.</summary>
    public ImmutableArray<IMethodSymbol> Targets(IInvocationOperation call)
    {
        ImmutableArray<IMethodSymbol> targets = _model.Dispatch.Targets(call.TargetMethod);
        return targets.IsEmpty && call.Instance is not null && !call.Arguments.IsEmpty && BodyGraph.Unwrap(call.Arguments[0].Value).Type is INamedTypeSymbol request
            ? _model.Dispatch.Handlers(call.TargetMethod, request)
            : targets;
    }

    private bool AreReturnsPlain(IOperation root, CancellationToken cancellation)
    {
        var values = new PlainValues(this, _model, root, cancellation);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IReturnOperation { ReturnedValue: { } value } && !IsNested(operation, root) && !values.Is(value))
                return false;
        }

        return true;
    }

    private static bool IsNested(IOperation operation, IOperation root)
    {
        for (IOperation? around = operation.Parent; around is not null && around != root; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }

    private int Find(IOperation root, CancellationToken cancellation)
    {
        int bits = 0;
        int met = 0;
        var values = new PlainValues(this, _model, root, cancellation);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IInvocationOperation call:
                    // What a delegate runs, the members that keep functions included, is not looked for here.
                    int reached = call.TargetMethod.MethodKind == MethodKind.DelegateInvoke ? ~0 : Reach(call.TargetMethod, Targets(call), cancellation);
                    if ((reached & ~bits) != 0 && !IsPlain(call, values))
                        bits |= reached;
                    bits |= Address(call, values);
                    met |= reached == ~0 ? 0 : reached;
                    break;
                case IInterpolatedStringOperation or IBinaryOperation:
                    bits |= Address(operation, values);
                    break;
                case IInvalidOperation invalid:
                    UnboundCall? unbound = UnboundCall.Of(invalid, root, cancellation);
                    if (unbound is null && (bits & s_log) == 0 && UnknownLog.Of(invalid, _model.Libraries.LoggerWords) is { } log && !log.Given.All(given => values.IsTold(given.Value)))
                        bits |= s_log;
                    int meant = unbound is null ? 0 : Reach(unbound, cancellation);
                    if ((meant & ~bits) != 0 && !unbound!.Arguments.All(argument => values.IsTold(argument.Value)))
                        bits |= meant;
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } creation:
                    int made = Reach(constructor, _model.Dispatch.Targets(constructor), cancellation);
                    if ((made & ~bits) != 0 && !values.IsMadePlain(creation))
                        bits |= made;
                    break;
                case IAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                    int set = SinkBits(target.Property);
                    if ((set & ~bits) != 0 && (!values.IsTold(assignment.Value) || (target.Instance is { } owner && IsHandedOver(target.Property) && !values.IsReceiver(owner))))
                        bits |= set;
                    break;
                case IMethodReferenceOperation reference:
                    // Whoever runs it decides what it is given.
                    bits |= Reach(reference.Method, _model.Dispatch.Targets(reference.Method), cancellation);
                    break;
            }
        }

        // What is written into rows is given to nobody: a call that saves takes it along.
        return (met & ~bits & s_storage) != 0 && WritesData(root, values) ? bits | s_storage : bits;
    }

    /// <summary>Whether something that may be personal is put into a member of some object, here or by a method of the program or a mapper that is given it.</summary>
    private bool WritesData(IOperation root, PlainValues values)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: not (null or IInstanceReferenceOperation) } target } assignment:
                    if (_model.Data.Classify(target.Property) is { Confidence: >= Confidence.Named } || !values.IsTold(assignment.Value))
                        return true;
                    break;
                case IInvocationOperation call when call.TargetMethod.MethodKind != MethodKind.DelegateInvoke && (_model.Libraries.Find(call.TargetMethod, FactVerb.Copy) is not null || !Targets(call).IsEmpty):
                    if (!IsPlain(call, values))
                        return true;
                    break;
            }
        }

        return false;
    }

    private static int Address(IOperation text, PlainValues values)
    {
        foreach (IOperation value in UrlText.Values(text))
        {
            if (!values.IsTold(value))
                return SinkKinds.Bit(UrlText.Kind);
        }

        return 0;
    }

    private bool IsPlain(IInvocationOperation call, PlainValues values)
    {
        if (call.Instance is { } instance && IsHandedOver(call) && !values.IsReceiver(instance))
            return false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (!values.IsTold(argument.Value))
                return false;
        }

        return true;
    }

    /// <summary>Whether what the called object holds counts: it does for code of the program, which may read it, and where a library takes the object itself.</summary>
    private bool IsHandedOver(IInvocationOperation call)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
            return false;
        return !Targets(call).IsEmpty || IsHandedOver(call.TargetMethod);
    }

    /// <summary>Whether a library takes the object that the member is called on.</summary>
    private bool IsHandedOver(ISymbol member)
    {
        foreach (LibraryFact fact in _model.Libraries.Find(member))
        {
            if (fact.Verb == FactVerb.Sink && fact.Arguments.Contains("this"))
                return true;
        }

        return false;
    }

    /// <summary>What a call of the method leads to, by the lists for libraries and by names for the program's own methods.</summary>
    private int Reach(IMethodSymbol method, ImmutableArray<IMethodSymbol> targets, CancellationToken cancellation)
    {
        int bits = SinkBits(method);
        foreach (IMethodSymbol target in targets)
            bits |= _names.Of(target, cancellation);
        return bits;
    }

    /// <summary>The same of a call that was handed something unknown.</summary>
    private int Reach(UnboundCall call, CancellationToken cancellation)
    {
        int bits = call.Sink(_model.Libraries) is { } fact ? SinkKinds.Bit(fact.Kind) : 0;
        if (!call.IsOnly)
            return bits;
        foreach (IMethodSymbol target in _model.Dispatch.Targets(call.Method))
            bits |= _names.Of(target, cancellation);
        return bits;
    }

    private int SinkBits(ISymbol member)
    {
        int bits = 0;
        foreach (LibraryFact fact in _model.Libraries.Find(member))
        {
            if (fact.Verb == FactVerb.Sink)
                bits |= SinkKinds.Bit(fact.Kind);
        }

        return bits == 0 && member is IMethodSymbol method && _model.Libraries.DeclaredSink(method) is { } declared ? SinkKinds.Bit(declared.Kind) : bits;
    }
}
