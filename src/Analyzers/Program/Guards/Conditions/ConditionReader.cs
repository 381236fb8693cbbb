using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards.Questions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>
/// Reads what is certain when an expression of one body has an outcome: a guard call under negations, comparisons, patterns, <c>await</c>, locals, flags of
/// result objects and the program's own predicates. A path on which the outcome cannot happen assures everything.
/// </summary>
internal sealed class ConditionReader
{
    /// <summary>Expressions one condition may lead to.</summary>
    private const int MostExpressions = 300;

    private readonly HashSet<Definition> _open = new();
    private readonly PatternReader _patterns;
    private readonly AnswerReader _answers;
    private int _spent;
    private int? _block;

    /// <param name="model">The flow model.</param>
    /// <param name="body">The body whose expressions are read.</param>
    /// <param name="walk">The question that is being answered.</param>
    /// <param name="depth">How many more calls of helpers may be followed.</param>
    public ConditionReader(FlowModel model, BodyGraph body, Walk walk, int depth)
    {
        Model = model;
        Body = body;
        Walk = walk;
        Depth = depth;
        _answers = new AnswerReader(this);
        _patterns = new PatternReader(_answers);
    }

    public FlowModel Model { get; }

    public BodyGraph Body { get; }

    public Walk Walk { get; }

    public int Depth { get; }

    /// <summary>Checks of this body that are known already: a flag that is only set behind one of them says as much as the check.</summary>
    public ImmutableArray<Check> Known { get; set; } = ImmutableArray<Check>.Empty;

    /// <summary>Whether the condition that is read stands in no loop that comes back to it: the head of a loop that is always left with its first element.</summary>
    public bool IsReadOnce
    {
        get
        {
            if (_block is not { } block)
                return false;
            int ways = 0;
            foreach (ControlFlowBranch way in Body.Graph.Blocks[block].Predecessors)
                ways += way.Source.IsReachable ? 1 : 0;
            return ways == 1;
        }
    }

    /// <summary>What is certain when the condition at the end of a block holds, or does not hold.</summary>
    public Assurance Read(BasicBlock block, IOperation condition, bool holds) => Read(block.Ordinal, condition, Outcome.Is(holds));

    /// <summary>What is certain when the value at the end of a block has the outcome.</summary>
    public Assurance Read(int block, IOperation value, Outcome outcome)
    {
        _spent = 0;
        _block = block;
        return Implied(value, outcome);
    }

    /// <summary>What is certain when the value has the outcome.</summary>
    public Assurance Implied(IOperation value, Outcome outcome)
    {
        if (++_spent > MostExpressions)
            return Assurance.None;
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is not IConversionOperation && value.ConstantValue is { HasValue: true } constant)
            return Constant(constant.Value, value, outcome);
        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return Implied(conversion.Operand, outcome);
            case IConversionOperation { OperatorMethod: { } converted } conversion:
                return Converted(conversion, converted, outcome);
            case IParenthesizedOperation parenthesized:
                return Implied(parenthesized.Operand, outcome);
            case IAwaitOperation await:
                return Implied(await.Operation, outcome);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return outcome.AsFlag(not.Type) is { } negated ? Implied(not.Operand, Outcome.Is(!negated)) : Assurance.None;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.True or UnaryOperatorKind.False } test:
                return outcome.AsFlag(test.Type) is { } tested ? Implied(test.Operand, Outcome.Is(tested == (test.OperatorKind == UnaryOperatorKind.True))) : Assurance.None;
            case IBinaryOperation binary:
                return outcome.AsFlag(binary.Type) is { } held ? Binary(binary, held) : Assurance.None;
            case IIsPatternOperation pattern:
                return outcome.AsFlag(pattern.Type) is { } matched
                    ? _patterns.Read(tested => Implied(pattern.Value, tested), TypeOf(pattern.Value), pattern.Pattern, matched)
                    : Assurance.None;
            case IIsTypeOperation type:
                return outcome.AsFlag(type.Type) is { } isType ? Implied(type.ValueOperand, Outcome.Of(type.TypeOperand, isType != type.IsNegated)) : Assurance.None;
            case IIsNullOperation isNull:
                return outcome.AsFlag(isNull.Type) is { } none ? Implied(isNull.Operand, Outcome.Equal(null, none)) : Assurance.None;
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation:
                return Variable(value, BodyGraph.AsVariable(value)!.Value, outcome);
            case IParameterReferenceOperation parameter:
                return Variable(parameter, new Variable(parameter.Parameter), outcome);
            case IDefaultValueOperation:
                return Constant(value.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } ? (object)0 : null, value, outcome);
            case ISimpleAssignmentOperation assignment:
                return Implied(assignment.Value, outcome);
            case ITupleOperation tuple:
                return outcome.AsElement() is { } element && element.Place < tuple.Elements.Length ? Implied(tuple.Elements[element.Place], element.Outcome) : Assurance.None;
            case IMemberReferenceOperation member when Complaints.To(Body, member, outcome, Model.Guards.Words) is { Count: > 0 } complaints:
                return Assurance.And(_answers.Read(member, outcome), Without(complaints));
            default:
                return _answers.Read(value, outcome);
        }
    }

    private static Assurance Constant(object? constant, IOperation value, Outcome outcome)
    {
        constant = constant is "" ? null : constant;
        bool possible = outcome.Kind switch
        {
            OutcomeKind.Is => Equals(constant, outcome.Constant),
            OutcomeKind.IsNot => !Equals(constant, outcome.Constant),
            OutcomeKind.Granted => constant is not (null or false),
            OutcomeKind.Case => constant is not null,
            OutcomeKind.Empty => constant is null,
            _ => true,
        };
        // The default of a value type other than a flag is not worked out.
        return possible || (value is IDefaultValueOperation && constant is not null) ? Assurance.None : Assurance.Impossible;
    }

    /// <summary>A conversion that the program wrote, as from an error to a result; a result made of an error grants nothing.</summary>
    private Assurance Converted(IConversionOperation conversion, IMethodSymbol converted, Outcome outcome)
    {
        if (outcome.Kind == OutcomeKind.Granted && conversion.Operand.Type is { } from && Model.Guards.Words.IsRefused(from.Name))
            return Assurance.Impossible;
        Assurance known = Implied(conversion.Operand, outcome);
        return known.IsNone && outcome.AsFlag(conversion.Type) is { } flag && converted.Name is "op_Implicit" or "op_Explicit" && flag
            ? Implied(conversion.Operand, Outcome.Granted)
            : known;
    }

    private Assurance Binary(IBinaryOperation binary, bool holds)
    {
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd:
                return holds
                    ? Assurance.And(Implied(binary.LeftOperand, Outcome.Is(true)), Implied(binary.RightOperand, Outcome.Is(true)))
                    : Assurance.Or(Implied(binary.LeftOperand, Outcome.Is(false)), Implied(binary.RightOperand, Outcome.Is(false)));
            case BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr:
                return holds
                    ? Assurance.Or(Implied(binary.LeftOperand, Outcome.Is(true)), Implied(binary.RightOperand, Outcome.Is(true)))
                    : Assurance.And(Implied(binary.LeftOperand, Outcome.Is(false)), Implied(binary.RightOperand, Outcome.Is(false)));
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals:
                return Equality(binary, holds == (binary.OperatorKind == BinaryOperatorKind.Equals));
            case BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual:
                return Order(binary, holds);
            default:
                return Assurance.None;
        }
    }

    private Assurance Equality(IBinaryOperation binary, bool equal)
    {
        IOperation left = binary.LeftOperand, right = binary.RightOperand;
        if (ConstantOf(right) is { } constant)
            return Implied(left, Outcome.Equal(constant.Value, equal));
        if (ConstantOf(left) is { } first)
            return Implied(right, Outcome.Equal(first.Value, equal));
        if (!equal)
            return Assurance.None;
        Assurance matched = Implied(left, Outcome.Matches), other = Implied(right, Outcome.Matches);
        return matched.IsNone ? other : other.IsImpossible ? matched : Assurance.And(matched, other);
    }

    /// <summary>Comparisons that tell nothing from something: <c>&gt; 0</c>, <c>&gt;= 1</c>, <c>&lt; 1</c>, <c>&lt;= 0</c>, and a version that is high enough.</summary>
    private Assurance Order(IBinaryOperation binary, bool holds)
    {
        IOperation value = binary.LeftOperand;
        BinaryOperatorKind kind = binary.OperatorKind;
        if (ConstantOf(value) is not null)
        {
            value = binary.RightOperand;
            kind = kind switch
            {
                BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
                BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
                BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
                _ => BinaryOperatorKind.GreaterThanOrEqual,
            };
        }

        bool above = kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;
        object? bound = ConstantOf(ReferenceEquals(value, binary.LeftOperand) ? binary.RightOperand : binary.LeftOperand)?.Value;
        return (kind, bound) switch
        {
            (BinaryOperatorKind.GreaterThan, 0) or (BinaryOperatorKind.GreaterThanOrEqual, 1) => Implied(value, Outcome.Equal(0, !holds)),
            (BinaryOperatorKind.LessThanOrEqual, 0) or (BinaryOperatorKind.LessThan, 1) => Implied(value, Outcome.Equal(0, holds)),
            (BinaryOperatorKind.LessThan, 0) => Implied(value, Outcome.Equal(-1, holds)),
            _ => above == holds ? Implied(value, Outcome.Matches) : Assurance.None,
        };
    }

    /// <summary>The constant under conversions; the empty text counts as none.</summary>
    public static ConstantValue? ConstantOf(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true } written)
            return new ConstantValue(written.Value is "" ? null : written.Value);
        IOperation inner = BodyGraph.Unwrap(operation);
        if (inner.ConstantValue is { HasValue: true } constant)
            return new ConstantValue(constant.Value);
        return inner is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } ? new ConstantValue(null) : (ConstantValue?)null;
    }

    private Assurance Variable(IOperation reference, Variable variable, Outcome outcome)
    {
        if (Body.Definitions(variable).Count == 0)
            return reference is IParameterReferenceOperation own ? Handed(own, outcome) : Captured(variable, outcome);
        ImmutableArray<Definition> definitions = Body.Reaching(reference, variable, out bool fromEntry);
        if (Accumulated(reference, variable, outcome) is { } accumulator)
            definitions = accumulator;
        if (definitions.IsEmpty)
            return reference is IParameterReferenceOperation parameter ? Handed(parameter, outcome) : Assurance.None;
        return fromEntry ? Assurance.None : Common(definitions, outcome, Known, reference);
    }

    /// <summary>Of <c>ok &amp;= Has()</c> nothing before it matters when the whole is true.</summary>
    private ImmutableArray<Definition>? Accumulated(IOperation reference, Variable variable, Outcome outcome)
    {
        bool any = false;
        var whole = new List<Definition>();
        foreach (Definition definition in Body.Definitions(variable))
        {
            bool decides = definition.Site is ICompoundAssignmentOperation compound && outcome.AsFlag(compound.Target.Type) is { } flag
                && compound.OperatorKind == (flag ? BinaryOperatorKind.And : BinaryOperatorKind.Or);
            any |= decides;
            whole.Add(decides ? definition with { Adds = false } : definition);
        }

        return any && Body.Place(reference) is { } place ? new ReachingSearch(Body.Graph, whole).Run(place.Block, place.Position, out _) : null;
    }

    private Assurance Common(IEnumerable<Definition> definitions, Outcome outcome, ImmutableArray<Check> known, IOperation? use)
    {
        Assurance common = Assurance.Impossible;
        foreach (Definition definition in definitions)
        {
            // Round a loop the variable says what it said before.
            if (!_open.Add(definition))
                continue;
            Assurance one = definition.Value is { } value ? Implied(value, outcome, definition.Element) : _answers.GivenOut(definition.Site, outcome);
            if (one.IsNone && !known.IsEmpty)
                one = Behind(definition, outcome, known, use);
            if (outcome.Kind == OutcomeKind.Granted)
                one = Assurance.And(one, _answers.Flags(Body.Stores.Members(definition.Variable)));
            _open.Remove(definition);
            common = Assurance.Or(common, one);
            if (common.IsNone)
                break;
        }

        return common;
    }

    /// <summary>What is certain when the value, or the element of it that a variable takes, has the outcome.</summary>
    private Assurance Implied(IOperation value, Outcome outcome, int? element)
    {
        if (element is not { } place)
            return Implied(value, outcome);
        Assurance taken = Implied(value, Outcome.Element(place, outcome));
        return taken.IsNone ? Implied(value, outcome) : taken;
    }

    /// <summary>
    /// What the checks before an assignment, or between it and the use that sees it, make certain: <c>ok = true; if (!Has()) ok = false;</c>, and for a list that is
    /// still empty <c>if (!Has()) errors.Add("…");</c>
    /// </summary>
    private Assurance Behind(Definition definition, Outcome outcome, ImmutableArray<Check> known, IOperation? use)
    {
        Assurance before = Model.Guards.Certain(Body.Graph, known, definition.Block, definition.Position);
        if (!before.IsNone || use is null || Body.Place(use) is not { } place)
            return before;
        var others = new List<(int, int)>();
        foreach (Definition other in Body.Definitions(definition.Variable))
        {
            if (!ReferenceEquals(other, definition) && (!other.Adds || (other.Value is { } added && Implied(added, outcome).IsImpossible)))
                others.Add((other.Block, other.Position));
        }

        others.AddRange(Complaints.To(Body, definition.Variable, outcome, Model.Guards.Words));
        return GuardModel.Certain(known, group => Dominance.Separates(Body.Graph, group, (definition.Block, definition.Position), others, place));
    }

    /// <summary>What the checks make certain that lead past all complaints from the start of the body to the condition.</summary>
    private Assurance Without(IReadOnlyList<(int, int)> complaints) =>
        _block is { } block ? GuardModel.CertainPast(Body.Graph, Known, complaints, block) : Assurance.None;

    /// <summary>What a lambda or local function sees of the body around it: any assignment there may have been the last.</summary>
    private Assurance Captured(Variable variable, Outcome outcome)
    {
        for (BodyGraph? home = Body.Parent; home is not null; home = home.Parent)
        {
            IReadOnlyList<Definition> definitions = home.Definitions(variable);
            if (definitions.Count > 0)
                return new ConditionReader(Model, home, Walk, Depth).Common(definitions, outcome, ImmutableArray<Check>.Empty, null);
        }

        return Assurance.None;
    }

    /// <summary>The type that a pattern looks at, with what the declaration says of null: a temporary of the graph has forgotten it.</summary>
    private ITypeSymbol? TypeOf(IOperation value)
    {
        IOperation origin = BodyGraph.Unwrap(value);
        if (origin is IFlowCaptureReferenceOperation && Body.Reaching(origin, BodyGraph.AsVariable(origin)!.Value, out _) is { Length: 1 } definitions && definitions[0].Value is { } captured)
            origin = BodyGraph.Unwrap(captured);
        while (origin is IAwaitOperation await)
            origin = BodyGraph.Unwrap(await.Operation);
        return origin switch
        {
            IInvocationOperation call => GuardWords.Answer(call.TargetMethod.ReturnType),
            ILocalReferenceOperation local => local.Local.Type,
            _ => value.Type,
        };
    }

    /// <summary>A parameter is what the caller makes of it; a flag by its name also says what the caller of an endpoint answered: <c>Save(Form form, bool agreed)</c>.</summary>
    private Assurance Handed(IParameterReferenceOperation reference, Outcome outcome)
    {
        IParameterSymbol parameter = reference.Parameter;
        Assurance handed = Assurance.Of(new Claim(new Claim.About(EvidenceKinds.None, Parameter: parameter.OriginalDefinition, Outcome: outcome), ImmutableArray<AskedEvidence>.Empty));
        return GuardWords.IsFlag(parameter.Type) && Model.Guards.Words.Find(parameter) is { Kind: EvidenceKinds.Consent } asked
            ? Assurance.And(handed, Model.Guards.Words.Meaning(EvidenceReader.Of(asked.Kind, reference), parameter.Type, asked.Negative, outcome, reference))
            : handed;
    }
}
