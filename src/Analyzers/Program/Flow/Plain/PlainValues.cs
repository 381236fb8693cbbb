using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Plain;

/// <summary>
/// Tells of expressions of one body that they hold no known personal data, before a control-flow graph is made: a look backward over the operation
/// tree that takes statements in no order. It mirrors <see cref="ValueTracer"/>, and where it meets what it does not know it says no, so that a yes
/// is always right. What callers hand in counts as plain here: they know it, this body does not.
/// </summary>
internal sealed class PlainValues
{
    /// <summary>Deeper expressions are left to the analysis that has budgets.</summary>
    private const int MostDepth = 64;

    /// <summary>So are bodies in which everything leans on everything.</summary>
    private const int MostLooks = 20_000;

    private readonly Handovers _handovers;
    private readonly FlowModel _model;
    private readonly LocalWrites _writes;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, int> _open = new(SymbolEqualityComparer.Default);
    private int _depth;
    private int _looks;

    /// <summary>The outermost open variable that the answer now being made leans on.</summary>
    private int _leansOn = int.MaxValue;

    /// <param name="handovers">Answers what methods give back.</param>
    /// <param name="model">The knowledge of the program.</param>
    /// <param name="root">The operation tree of the body.</param>
    /// <param name="cancellation">Ends the work.</param>
    public PlainValues(Handovers handovers, FlowModel model, IOperation root, CancellationToken cancellation)
    {
        _handovers = handovers;
        _model = model;
        _writes = new LocalWrites(root, model);
        _cancellation = cancellation;
    }

    /// <summary>Whether the value is plain, also when it is turned into text.</summary>
    public bool IsTold(IOperation value)
    {
        if (!Is(value))
            return false;
        return BodyGraph.Unwrap(value).Type is not { } type || _model.OwnToString(type) is not { } method || _handovers.ReturnsPlain(method, _cancellation);
    }

    /// <summary>Whether the value is plain.</summary>
    public bool Is(IOperation value)
    {
        if (value.ConstantValue.HasValue)
            return true;
        if (_depth >= MostDepth || ++_looks > MostLooks || value.Type?.TypeKind == TypeKind.Delegate)
            return false;
        _depth++;
        bool plain = Look(value);
        _depth--;
        return plain;
    }

    private bool Look(IOperation value)
    {
        switch (value)
        {
            case IConversionOperation { OperatorMethod: { } method } conversion when _model.Bodies.HasSource(method):
                return _handovers.ReturnsPlain(method, _cancellation) && Is(conversion.Operand);
            case IConversionOperation conversion:
                return Is(conversion.Operand) && (!UntypedValues.IsOpen(conversion.Operand.Type) || IsEmpty(conversion.Type));
            case IParenthesizedOperation parenthesized:
                return Is(parenthesized.Operand);
            case IAwaitOperation await:
                return Is(await.Operation);
            case ITranslatedQueryOperation query:
                return Is(query.Operation);
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Parent: IInvocationOperation call }:
                return GivesOutPlain(call);
            case ILocalReferenceOperation local:
                return IsVariable(local.Local, local.Local.Type);
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) } } parameter }:
                return IsVariable(parameter, parameter.Type);
            case IMemberReferenceOperation member and (IPropertyReferenceOperation or IFieldReferenceOperation):
                return IsMember(member);
            case IInvocationOperation invocation:
                return IsResult(invocation);
            case IObjectCreationOperation creation:
                return IsObject(creation);
            case IAnonymousObjectCreationOperation anonymous:
                return IsEmpty(anonymous.Type) && AreAssigned(anonymous.Initializers);
            case ITupleOperation tuple:
                return IsEmpty(tuple.Type ?? tuple.NaturalType) && AreAll(tuple.Elements);
            case IArrayCreationOperation creation:
                return creation.Initializer is null || AreAll(creation.Initializer.ElementValues);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition:
                return addition.Type is { TypeKind: not TypeKind.Error, SpecialType: not SpecialType.System_String } || (IsTold(addition.LeftOperand) && IsTold(addition.RightOperand));
            case IBinaryOperation or IUnaryOperation or ILiteralOperation or IDefaultValueOperation or ITypeOfOperation or INameOfOperation or IIsTypeOperation
                or IIsPatternOperation or IInterpolatedStringTextOperation or IThrowOperation:
                return true;
            case IInterpolatedStringOperation interpolated:
                return AreAll(interpolated.Parts);
            case IInterpolationOperation interpolation:
                return IsTold(interpolation.Expression);
            case IInterpolatedStringHandlerCreationOperation handler:
                return Is(handler.Content);
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append }:
                return AreAll(append.Arguments);
            case IArgumentOperation argument:
                return IsTold(argument.Value);
            case ISimpleAssignmentOperation assignment:
                return Is(assignment.Value);
            case ICoalesceOperation coalesce:
                return Is(coalesce.Value) && Is(coalesce.WhenNull);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Is(conditional.WhenTrue) && Is(whenFalse);
            case IConditionalAccessOperation access:
                return Is(access.Operation) && Is(access.WhenNotNull);
            case IConditionalAccessInstanceOperation:
                // What stands before the question mark was looked at with the whole expression.
                return true;
            case IArrayElementReferenceOperation element:
                return Is(element.ArrayReference);
            default:
                return false;
        }
    }

    /// <summary>Whether nothing of the type carries personal data.</summary>
    private bool IsEmpty(ITypeSymbol? type) => type is null || _model.Data.Carries(type).IsEmpty;

    /// <summary>Whether a symbol says nothing of itself, neither by its name nor by its type.</summary>
    private bool IsSilent(ISymbol symbol, ITypeSymbol? type) => _model.Data.Classify(symbol) is not { Confidence: >= Confidence.Named } && IsEmpty(type);

    private bool AreAll<T>(ImmutableArray<T> values)
        where T : IOperation
    {
        foreach (T value in values)
        {
            if (!IsTold(value))
                return false;
        }

        return true;
    }

    private bool IsVariable(ISymbol variable, ITypeSymbol type)
    {
        if (_known.TryGetValue(variable, out bool known))
            return known;
        // A definition that leans on the variable itself adds nothing new.
        if (_open.TryGetValue(variable, out int place))
        {
            _leansOn = Math.Min(_leansOn, place);
            return true;
        }

        place = _open.Count;
        _open.Add(variable, place);
        int outer = _leansOn;
        _leansOn = int.MaxValue;
        bool plain = IsSilent(variable, type) && AreWritten(variable);
        _open.Remove(variable);
        // A yes that leans on a variable around it is not final.
        if (!plain || _leansOn >= place)
            _known[variable] = plain;
        _leansOn = Math.Min(outer, _leansOn >= place ? int.MaxValue : _leansOn);
        return plain;
    }

    private bool AreWritten(ISymbol variable)
    {
        foreach (IOperation? value in _writes.Of(variable))
        {
            if (value is null || !Is(value))
                return false;
        }

        return true;
    }

    private bool IsMember(IMemberReferenceOperation reference)
    {
        ISymbol member = reference.Member;
        if (!IsSilent(member, reference.Type) || _model.Libraries.Find(member, FactVerb.Keyed) is not null || KeyedValues.MayName(_model, reference))
            return false;
        if (member is IPropertySymbol { GetMethod: { } getter } && !AllReturnPlain(_model.Dispatch.Targets(getter)))
            return false;
        if (reference is IPropertyReferenceOperation { Arguments: { IsEmpty: false } keys } && !AreAll(keys))
            return false;
        return reference.Instance switch
        {
            null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } =>
                _handovers.Given.Is(member, _cancellation) || _model.Held(member, new Walk(_cancellation)).IsEmpty,
            IInstanceReferenceOperation => false,
            { } owner => Is(owner),
        };
    }

    private bool IsResult(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return false;
        bool passes = method.Name is "GetEnumerator" or "GetAsyncEnumerator" or "<Clone>$";
        foreach (LibraryFact fact in _model.Libraries.Find(method))
        {
            if (fact.Verb is FactVerb.Keyed or FactVerb.Map)
                return false;
            passes |= fact.Verb is FactVerb.Sanitizer or FactVerb.Restore or FactVerb.Pass or FactVerb.Part;
        }

        ImmutableArray<IMethodSymbol> targets = _handovers.Targets(call);
        if (!AllReturnPlain(targets) || !IsSilent(method, call.Type))
            return false;
        // What a library does with its arguments is of no concern unless it is known to hand them through.
        return (!passes && targets.IsEmpty) || ((call.Instance is not { } instance || IsReceiver(instance)) && AreHandedPlain(call.Arguments, passes));
    }

    /// <summary>Whether the object that is called holds nothing known; the object around is for its maker to tell.</summary>
    public bool IsReceiver(IOperation instance) => instance is IInstanceReferenceOperation || IsTold(instance);

    /// <summary>Whether all that an object is made of is plain.</summary>
    public bool IsMadePlain(IObjectCreationOperation creation) =>
        AreAll(creation.Arguments) && (creation.Initializer is null || AreAssigned(creation.Initializer.Initializers));

    /// <summary>Whether all arguments are plain; functions that a library runs are followed by the library's own facts.</summary>
    private bool AreHandedPlain(ImmutableArray<IArgumentOperation> arguments, bool toLibrary)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (!(toLibrary && argument.Value.Type?.TypeKind == TypeKind.Delegate) && !IsTold(argument.Value))
                return false;
        }

        return true;
    }

    private bool AllReturnPlain(ImmutableArray<IMethodSymbol> targets)
    {
        foreach (IMethodSymbol target in targets)
        {
            if (!_handovers.ReturnsPlain(target, _cancellation))
                return false;
        }

        return true;
    }

    /// <summary>What a library leaves behind an <c>out</c> argument comes from what it was given; a method of the program may leave anything.</summary>
    private bool GivesOutPlain(IInvocationOperation call)
    {
        if (KeyedValues.MayName(_model, call) || !_handovers.Targets(call).IsEmpty || call.TargetMethod.MethodKind == MethodKind.DelegateInvoke || (call.Instance is { } instance && !IsReceiver(instance)))
            return false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind is not (RefKind.Out or RefKind.Ref) && !IsTold(argument.Value))
                return false;
        }

        return true;
    }

    private bool IsObject(IObjectCreationOperation creation)
    {
        // What the program's own constructors do with their arguments is for the flow analysis.
        bool isOwn = creation.Type is { DeclaringSyntaxReferences.IsEmpty: false, IsRecord: false };
        return !(isOwn && !creation.Arguments.IsEmpty) && IsEmpty(creation.Type) && IsMadePlain(creation);
    }

    private bool AreAssigned(ImmutableArray<IOperation> initializers)
    {
        foreach (IOperation initializer in initializers)
        {
            bool plain = initializer switch
            {
                ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment => IsSilent(target.Member, target.Type) && IsTold(assignment.Value),
                IInvocationOperation call => AreAll(call.Arguments),
                _ => false,
            };
            if (!plain)
                return false;
        }

        return true;
    }
}
