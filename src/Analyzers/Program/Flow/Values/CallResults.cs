using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What calls give back: by the summary of the program's own methods, by declared knowledge of libraries, else by what the method's name says.</summary>
internal sealed class CallResults
{
    private readonly ValueTracer _tracer;

    public CallResults(ValueTracer tracer) => _tracer = tracer;

    private FlowModel Model => _tracer.Model;

    /// <summary>What the call may give back.</summary>
    public ImmutableArray<Origin> Trace(IInvocationOperation call) => OriginSet.Union(_tracer.Libraries.Placed(call), Whole(call));

    private ImmutableArray<Origin> Whole(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (_tracer.Libraries.Find(call) is { } declared)
            return declared;

        // The pattern of foreach: what is enumerated comes out as it is.
        if (call.Instance is { } enumerated && method.Name is "GetEnumerator" or "GetAsyncEnumerator")
            return _tracer.Trace(enumerated);
        if (call is { Instance: { } copied, TargetMethod.Name: "<Clone>$" })
            return IsSetAnew(call) ? OriginSet.Empty : _tracer.Trace(copied);

        ImmutableArray<IMethodSymbol> targets = CallTargets.Of(call, Model.Dispatch, _tracer.Body);
        if (!targets.IsEmpty)
        {
            ImmutableArray<Origin> returned = _tracer.Callees.Returned(targets, call, call.Arguments);
            if (!returned.IsEmpty)
                return returned;
            // A mask that is called like what it hides: Mask.Phone(found).
            if (_tracer.Callees.Hide(targets))
                return OriginSet.Empty;
        }
        else if (method.MethodKind == MethodKind.DelegateInvoke && _tracer.RootOf(call.Instance) is { Type.TypeKind: TypeKind.Delegate } function)
        {
            // What a function that is handed in gives back is known to the caller.
            return ImmutableArray.Create(new Origin(OriginKind.Parameter, function, call) { Root = function });
        }

        if (Model.Data.Classify(method) is { Confidence: >= Confidence.Named } named)
            return ImmutableArray.Create(ValueTracer.SourceAt(call, method, named, null));
        ImmutableArray<Origin> carried = _tracer.Carried(call, method, call.Type, null);
        // Nobody fills it on the way to where it is handed over.
        return !carried.IsEmpty && !targets.IsEmpty && IsHandedOver(call) && targets.All(MakesEmpty) ? OriginSet.Empty : carried;
    }

    /// <summary>Whether a copy is given everything anew that could be personal in it: <c>guest with { FullName = "", Mobile = "" }</c>.</summary>
    private bool IsSetAnew(IInvocationOperation copy)
    {
        if (copy.Syntax is not WithExpressionSyntax { Initializer.Expressions: { } set } || copy.Type is not { } type || Model.Data.Carries(type) is not { IsEmpty: false } carried)
            return false;
        foreach (CarriedMember member in carried)
        {
            // What lies deeper goes along with the member that holds it.
            if (!Ancestry.Includes(type, member.Member.ContainingType) || !set.Any(part => part is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: { } name } } && name == member.Member.Name))
                return false;
        }

        return true;
    }

    private static bool IsHandedOver(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IAwaitOperation)
            value = value.Parent;
        // What a chain of calls goes on with may be filled there: Make().WithPhone(phone).
        return value.Parent is IArrayInitializerOperation { Parent: IArrayCreationOperation { IsImplicit: true } }
            || (value.Parent is IArgumentOperation argument && argument is not { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true, ReturnsVoid: false } } });
    }

    /// <summary>Whether a method does nothing but make an object and puts no personal data into it: what its type could hold it does not hold.</summary>
    private bool MakesEmpty(IMethodSymbol method)
    {
        if (method.IsAbstract || Model.Bodies.Operation(method, _tracer.Walk.Cancellation) is not { } root)
            return false;
        bool makes = false;
        foreach (IOperation operation in root.Descendants())
        {
            switch (operation)
            {
                case IReturnOperation { ReturnedValue: { } value }:
                    if (BodyGraph.Unwrap(value) is not IObjectCreationOperation { Arguments.IsEmpty: true, Constructor.IsImplicitlyDeclared: true } made || (made.Initializer is { } initializer && !initializer.Initializers.All(IsPlain)))
                        return false;
                    makes = true;
                    break;
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
            }
        }

        return makes;
    }

    private bool IsPlain(IOperation set) =>
        set is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: { } member } }
        && Model.Data.Classify(member) is not { Confidence: >= Confidence.Named } && (ValueTracer.TypeOf(member) is not { } type || Model.Data.Carries(type).IsEmpty);

    /// <summary>What a call leaves in the variable behind an <c>out</c> or <c>ref</c> argument.</summary>
    public ImmutableArray<Origin> GivenOut(IOperation site)
    {
        if (site is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call })
            return OriginSet.Empty;
        if (KeyedValues.GivenOut(_tracer, call) is { } keyed)
            return ImmutableArray.Create(ValueTracer.SourceAt(call, call.TargetMethod, keyed, null));
        // What a library tells of its result holds for what it hands out: dictionary.TryGetValue(key, out value).
        if (Model.Libraries.Find(call.TargetMethod, FactVerb.Pass) is { } fact)
            return _tracer.Retyped(ElementKeys.Read(_tracer.Libraries.Inputs(call, fact), ElementKeys.ReadBy(call, fact)), ((IArgumentOperation)site).Value);
        OriginCollector all = default;
        foreach (IMethodSymbol target in CallTargets.Of(call, Model.Dispatch, _tracer.Body))
        {
            FlowStep step = FlowStep.At(call.Syntax, StepKinds.Returned, target.Name);
            BodyFlows summary = Model.Summary(target, _tracer.Walk);
            foreach ((int ordinal, Origin origin) in summary.Outs)
            {
                if (ordinal == parameter.Ordinal)
                    all.Add(OriginSet.Through(_tracer.Callees.Here(origin, call, call.Arguments, summary), step));
            }
        }

        return all.ToSet();
    }

    /// <summary>Whether the call gives back less of a text than it is given: by declared knowledge, or by all ends of a method of the program.</summary>
    public bool GivesPart(IInvocationOperation call)
    {
        if (Model.Libraries.Find(call.TargetMethod, FactVerb.Part) is { } part)
            return LibraryResults.Covers(call, part);
        bool hides = false;
        foreach (IMethodSymbol target in CallTargets.Of(call, Model.Dispatch, _tracer.Body))
        {
            foreach (Origin origin in Model.Summary(target, _tracer.Walk).Returns)
            {
                if ((origin.Applied & (Sanitization.Part | Sanitization.Mask)) == 0)
                    return false;
                hides = true;
            }
        }

        return hides;
    }

    /// <summary>Whether the name of a member without source claims that it hides what it is given.</summary>
    public bool IsSaidToHide(IMethodSymbol method) => !Model.Bodies.HasSource(method) && Model.Libraries.SanitizerNames.Find(method.Name) is not null;
}
