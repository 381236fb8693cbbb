using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>Reads what a condition decides: a guard call under negations, comparisons, patterns, <c>await</c>, locals and the program's own predicates.</summary>
internal sealed class ConditionReader
{
    private const int MostDepth = 6;

    private readonly FlowModel _model;
    private readonly Walk _walk;

    public ConditionReader(FlowModel model, Walk walk)
    {
        _model = model;
        _walk = walk;
    }

    /// <summary>The decisions that hold when the condition is true or false; empty if it speaks of no evidence.</summary>
    public ImmutableArray<Decision> Read(IOperation condition, BodyGraph body, int depth = 0)
    {
        if (depth > MostDepth)
            return ImmutableArray<Decision>.Empty;
        switch (condition)
        {
            case IConversionOperation conversion:
                return Read(conversion.Operand, body, depth);
            case IParenthesizedOperation parenthesized:
                return Read(parenthesized.Operand, body, depth);
            case IAwaitOperation await:
                return Read(await.Operation, body, depth);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Negate(Read(not.Operand, body, depth));
            case IBinaryOperation binary:
                return Comparison(binary, body, depth);
            case IIsPatternOperation pattern:
                return Pattern(pattern, body, depth);
            case IIsNullOperation isNull:
                return Negate(Read(isNull.Operand, body, depth));
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation:
                return Definition(condition, body, depth);
            case IPropertyReferenceOperation property:
                return Member(property, property.Property, property.Instance, body, depth);
            case IInvocationOperation invocation:
                return Call(invocation, body, depth);
            default:
                return ImmutableArray<Decision>.Empty;
        }
    }

    /// <summary>What a call that gives back nothing makes sure of: it throws when the evidence is missing.</summary>
    public EvidenceKinds Ensured(IInvocationOperation invocation)
    {
        if (!GivesBackNothing(invocation.TargetMethod))
            return EvidenceKinds.None;
        EvidenceKinds kinds = Known(invocation.TargetMethod);
        if (kinds != EvidenceKinds.None)
            return kinds;

        ImmutableArray<IMethodSymbol> targets = _model.Dispatch.Targets(invocation.TargetMethod);
        EvidenceKinds all = EvidenceKinds.All;
        foreach (IMethodSymbol target in targets)
        {
            if (_model.Bodies.Graph(target, _walk.Cancellation) is { } body)
                all &= _model.Guards.EnsuredOnReturn(body, _walk);
            else
                all = EvidenceKinds.None;
        }

        return targets.IsEmpty ? EvidenceKinds.None : all;
    }

    private ImmutableArray<Decision> Comparison(IBinaryOperation binary, BodyGraph body, int depth)
    {
        bool equals = binary.OperatorKind == BinaryOperatorKind.Equals;
        if (!equals && binary.OperatorKind != BinaryOperatorKind.NotEquals)
            return ImmutableArray<Decision>.Empty;
        (IOperation value, IOperation other) = BodyGraph.Unwrap(binary.LeftOperand).ConstantValue.HasValue
            ? (binary.RightOperand, binary.LeftOperand)
            : (binary.LeftOperand, binary.RightOperand);
        if (!BodyGraph.Unwrap(other).ConstantValue.HasValue)
            return ImmutableArray<Decision>.Empty;

        ImmutableArray<Decision> decisions = Read(value, body, depth + 1);
        return BodyGraph.Unwrap(other).ConstantValue.Value switch
        {
            true => equals ? decisions : Negate(decisions),
            false or null => equals ? Negate(decisions) : decisions,
            _ => ImmutableArray<Decision>.Empty,
        };
    }

    private ImmutableArray<Decision> Pattern(IIsPatternOperation pattern, BodyGraph body, int depth)
    {
        ImmutableArray<Decision> decisions = Read(pattern.Value, body, depth + 1);
        bool positive = true;
        IPatternOperation tested = pattern.Pattern;
        while (tested is INegatedPatternOperation negated)
        {
            positive = !positive;
            tested = negated.Pattern;
        }

        switch (tested)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool or null } constant }:
                return constant.Value is true == positive ? decisions : Negate(decisions);
            case IRecursivePatternOperation or IDeclarationPatternOperation or ITypePatternOperation:
                return positive ? decisions : Negate(decisions);
            default:
                return ImmutableArray<Decision>.Empty;
        }
    }

    private ImmutableArray<Decision> Definition(IOperation reference, BodyGraph body, int depth)
    {
        ImmutableArray<Definition> definitions = body.Reaching(reference, BodyGraph.AsVariable(reference)!.Value, out bool fromEntry);
        if (fromEntry || definitions.IsEmpty)
            return ImmutableArray<Decision>.Empty;
        ImmutableArray<Decision>? common = null;
        foreach (Definition definition in definitions)
        {
            // false on one way and the check on the other still decides: only the check can have made it true.
            if (definition.Value is { ConstantValue: { HasValue: true, Value: false } })
                continue;
            if (definition.Value is null)
                return ImmutableArray<Decision>.Empty;
            ImmutableArray<Decision> decisions = Read(definition.Value, body, depth + 1);
            common = common is { } known ? Both(known, decisions) : decisions;
        }

        return common ?? ImmutableArray<Decision>.Empty;
    }

    private ImmutableArray<Decision> Member(IOperation reference, ISymbol member, IOperation? instance, BodyGraph body, int depth)
    {
        EvidenceKinds kinds = Known(member);
        if (kinds != EvidenceKinds.None && reference.Type?.SpecialType == SpecialType.System_Boolean)
            return One(kinds);
        // A flag of what a check gave back: result.Succeeded, record.Granted.
        if (instance is not null && reference.Type?.SpecialType == SpecialType.System_Boolean)
            return Read(instance, body, depth + 1);
        return ImmutableArray<Decision>.Empty;
    }

    private ImmutableArray<Decision> Call(IInvocationOperation invocation, BodyGraph body, int depth)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (_model.Libraries.Find(method, FactVerb.Pass) is { } pass && pass.Arguments.Contains("this") && invocation.Instance is { } passed)
            return Read(passed, body, depth + 1);
        if (!GivesBackNothing(method))
        {
            EvidenceKinds kinds = Known(method);
            if (kinds != EvidenceKinds.None)
                return One(kinds);
        }

        if (!IsBoolean(method.ReturnType))
            return ImmutableArray<Decision>.Empty;
        ImmutableArray<Decision>? common = null;
        foreach (IMethodSymbol target in _model.Dispatch.Targets(method))
        {
            if (_model.Bodies.Graph(target, _walk.Cancellation) is not { } callee)
                return ImmutableArray<Decision>.Empty;
            ImmutableArray<Decision> decisions = Predicate(callee, depth);
            common = common is { } known ? Both(known, decisions) : decisions;
        }

        return common ?? ImmutableArray<Decision>.Empty;
    }

    /// <summary>What it means that a predicate of the program answers true.</summary>
    private ImmutableArray<Decision> Predicate(BodyGraph callee, int depth)
    {
        ImmutableArray<Decision>? common = null;
        foreach (BasicBlock block in callee.Graph.Blocks)
        {
            if (!block.IsReachable || block.FallThroughSuccessor?.Semantics != ControlFlowBranchSemantics.Return || block.BranchValue is not { } value)
                continue;
            if (value.ConstantValue is { HasValue: true, Value: false })
                continue;
            ImmutableArray<Decision> decisions = Read(value, callee, depth + 2);
            common = common is { } known ? Both(known, decisions) : decisions;
        }

        return common ?? ImmutableArray<Decision>.Empty;
    }

    /// <summary>What a member is known as, by library knowledge or by the words of its name.</summary>
    private EvidenceKinds Known(ISymbol member)
    {
        EvidenceKinds kinds = EvidenceKinds.None;
        foreach (LibraryFact fact in _model.Libraries.Find(member))
        {
            if (fact.Verb == FactVerb.Guard)
                kinds |= GuardModel.Kind(fact.Kind);
        }

        return kinds != EvidenceKinds.None ? kinds : GuardModel.Kind(_model.Libraries.GuardNames.Find(member.Name));
    }

    private static bool GivesBackNothing(IMethodSymbol method) =>
        method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Arity: 0, Name: "Task" or "ValueTask" };

    private static bool IsBoolean(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean
        || type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task && task.TypeArguments[0].SpecialType == SpecialType.System_Boolean;

    private static ImmutableArray<Decision> One(EvidenceKinds kinds) => ImmutableArray.Create(new Decision(kinds, WhenTrue: true));

    private static ImmutableArray<Decision> Negate(ImmutableArray<Decision> decisions)
    {
        if (decisions.IsEmpty)
            return decisions;
        var negated = ImmutableArray.CreateBuilder<Decision>(decisions.Length);
        foreach (Decision decision in decisions)
            negated.Add(decision.Negated);
        return negated.MoveToImmutable();
    }

    private static ImmutableArray<Decision> Both(IReadOnlyCollection<Decision> left, ImmutableArray<Decision> right)
    {
        var both = ImmutableArray.CreateBuilder<Decision>();
        foreach (Decision decision in left)
        {
            if (right.Contains(decision))
                both.Add(decision);
        }

        return both.ToImmutable();
    }
}
