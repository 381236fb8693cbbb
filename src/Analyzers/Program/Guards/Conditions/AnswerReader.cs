using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards.Questions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>Reads what the answer of a guard means: of a call, of a flag, of a member of a result object, of a query for a record, of the program's own predicates.</summary>
internal sealed class AnswerReader
{
    private readonly ConditionReader _conditions;

    public AnswerReader(ConditionReader conditions) => _conditions = conditions;

    private FlowModel Model => _conditions.Model;

    private GuardWords Words => _conditions.Model.Guards.Words;

    /// <summary>What is certain when the call, member or new object has the outcome.</summary>
    public Assurance Read(IOperation value, Outcome outcome) => value switch
    {
        IInvocationOperation call => Call(call, outcome),
        IPropertyReferenceOperation or IFieldReferenceOperation => Member((IMemberReferenceOperation)value, null, outcome),
        IObjectCreationOperation creation => Created(creation, outcome),
        _ => Assurance.None,
    };

    /// <summary>What is certain when the member of an object has the outcome.</summary>
    /// <param name="reference">The member.</param>
    /// <param name="whole">Tells what is certain when the object has an outcome; null if the reference says what object it is.</param>
    /// <param name="outcome">The outcome of the member.</param>
    public Assurance Member(IMemberReferenceOperation reference, Func<Outcome, Assurance>? whole, Outcome outcome)
    {
        ISymbol member = reference.Member;
        if (reference.Type is not { } type)
            return Assurance.None;
        if (Words.Find(member) is { } asked && GuardWords.IsTelling(reference))
        {
            Assurance told = Words.Meaning(EvidenceReader.Of(asked.Kind, reference), GuardWords.Answer(type), asked.Negative, outcome, reference);
            if (!told.IsNone)
                return told;
        }

        if (outcome is { Kind: OutcomeKind.Is, Constant: string } or { Kind: OutcomeKind.Matches } && HostChecks.AddressOf(reference, _conditions.Body) is { } address)
            return Assurance.Of(new Claim(EvidenceReader.Of(EvidenceKinds.Transfer, reference) with { Address = address }));
        if (whole is null && reference.Instance is { } instance)
            whole = of => _conditions.Implied(instance, of);
        if (whole is not null && member is IFieldSymbol { ContainingType.IsTupleType: true } element && PlaceOf(element) is var place and >= 0)
            return whole(Outcome.Element(place, outcome));
        if (whole is not null && CarriedClaims.IsValue(member) && outcome.Kind == OutcomeKind.Is && CarriedClaims.IsYes(outcome.Constant))
            return whole(Outcome.NotNull);
        if (whole is not null && Part(member, type, whole, outcome) is { IsNone: false } part)
            return part;
        if (member is IPropertySymbol { GetMethod: { } getter } && Helper(Model.Dispatch.Targets(getter), null, outcome) is { IsNone: false } computed)
            return computed;
        return whole is null && Refuses(member.Name, outcome) ? Assurance.Impossible : Assurance.None;
    }

    /// <summary>The place of an element in its tuple; -1 if it is none.</summary>
    private static int PlaceOf(IFieldSymbol element)
    {
        ImmutableArray<IFieldSymbol> elements = element.ContainingType.TupleElements;
        for (int place = 0; place < elements.Length; place++)
        {
            if ((elements[place].CorrespondingTupleField ?? elements[place]).Name == (element.CorrespondingTupleField ?? element).Name)
                return place;
        }

        return -1;
    }

    /// <summary>What is certain when a call has left the outcome in the variable behind an <c>out</c> argument.</summary>
    public Assurance GivenOut(IOperation site, Outcome outcome)
    {
        if (site is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call } || Words.Find(call.TargetMethod) is not { } asked)
            return Assurance.None;
        return Words.Meaning(EvidenceReader.Of(asked.Kind, call), parameter.Type, asked.Negative, outcome, call);
    }

    private Assurance Call(IInvocationOperation call, Outcome outcome)
    {
        IMethodSymbol method = call.TargetMethod;
        IOperation? receiver = CallParts.Receiver(call);
        if (receiver is not null && Words.IsFound(method.Name) && Words.KindOfElements(receiver) is var kind && kind != EvidenceKinds.None)
            return Found(EvidenceReader.Of(kind, call), GuardWords.Answer(method.ReturnType), outcome);
        if (receiver is not null && IsEmptiness(call, outcome) && _conditions.Implied(receiver, Outcome.Empty) is { IsNone: false } empty)
            return empty;
        if (OfEnumeration(call, receiver, outcome) is { IsNone: false } enumerated)
            return enumerated;
        if (Passed(call) is { } passed)
            return outcome.Kind != OutcomeKind.Empty || IsWhole(method) ? _conditions.Implied(passed, outcome) : Assurance.None;
        if (outcome.AsFlag(method.ReturnType) == true && HostChecks.LookedUp(call, _conditions.Body) is { } address)
            return Assurance.Of(new Claim(EvidenceReader.Of(EvidenceKinds.Transfer, call) with { Address = address }));
        if (outcome.Kind == OutcomeKind.Granted && Words.Validated(call) is { IsNone: false } valid)
            return valid;
        if (Compared(call, outcome) is { } compared)
            return compared;
        if (Words.Claims.Of(call) is var carried && carried != EvidenceKinds.None)
            return Carried(call, carried, outcome);

        ImmutableArray<IMethodSymbol> targets = CallTargets.Of(call, Model.Dispatch, _conditions.Body);
        if (Words.Find(method) is { } asked && !GuardWords.GivesBackNothing(method) && (asked.IsDeclared || !NeverRefuses(targets, asked.Negative)))
        {
            Assurance told = Words.Meaning(EvidenceReader.Of(asked.Kind, call), GuardWords.Answer(method.ReturnType), asked.Negative, outcome, call);
            if (!told.IsNone)
                return told;
        }

        if (Helper(targets, call, outcome) is { IsNone: false } helped)
            return helped;
        // result.IsSuccess(), answer.TryPickT0(out _, out _)
        if (receiver is not null && targets.IsEmpty && GuardWords.Answer(method.ReturnType).SpecialType == SpecialType.System_Boolean
            && Part(method, method.ReturnType, of => _conditions.Implied(receiver, of), outcome) is { IsNone: false } part)
        {
            return part;
        }

        // What a factory makes is there, and one that makes a refusal grants nothing.
        if (outcome == Outcome.Null && targets.IsEmpty && GuardWords.Answer(method.ReturnType) is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated })
            return Assurance.Impossible;
        return Refuses(method.Name, outcome) ? Assurance.Impossible : Assurance.None;
    }

    /// <summary>
    /// What is certain of a sequence that gave nothing: <c>foreach (var error in Check(form)) return BadRequest(error);</c>, where the loop is left with the first element, and
    /// <c>Check(form).FirstOrDefault() is null</c>.
    /// </summary>
    private Assurance OfEnumeration(IInvocationOperation call, IOperation? receiver, Outcome outcome)
    {
        if (receiver is null)
            return Assurance.None;
        switch (call.TargetMethod.Name)
        {
            case "MoveNext" or "MoveNextAsync" when outcome.AsFlag(GuardWords.Answer(call.TargetMethod.ReturnType)) == false && _conditions.IsReadOnce:
            case "FirstOrDefault" or "FirstOrDefaultAsync" or "SingleOrDefault" when outcome == Outcome.Null && call.Arguments.Length == (call.TargetMethod.IsExtensionMethod ? 1 : 0):
            case "GetEnumerator" or "GetAsyncEnumerator" when outcome.Kind == OutcomeKind.Empty:
                return _conditions.Implied(receiver, Outcome.Empty);
            default:
                return Assurance.None;
        }
    }

    /// <summary>Whether the outcome of the call says that the sequence it is made on holds nothing: <c>!errors.Any()</c>, <c>errors.Count() == 0</c>.</summary>
    private static bool IsEmptiness(IInvocationOperation call, Outcome outcome)
    {
        if (call.Arguments.Length != (call.TargetMethod.IsExtensionMethod ? 1 : 0))
            return false;
        return call.TargetMethod.Name switch
        {
            "Any" => outcome.AsFlag(call.TargetMethod.ReturnType) == false,
            "Count" => outcome is { Kind: OutcomeKind.Is, Constant: 0 },
            _ => false,
        };
    }

    /// <summary>Whether the call hands on all of a sequence, and not only what it picks: <c>ToList()</c>, <c>ConfigureAwait(false)</c>.</summary>
    private static bool IsWhole(IMethodSymbol method) =>
        method.Name.StartsWith("To", StringComparison.Ordinal) || method.Name.StartsWith("As", StringComparison.Ordinal) || method.Name is "ConfigureAwait" or "GetResult" or "GetAwaiter";

    /// <summary>What is certain when the search for a claim that carries evidence has the outcome.</summary>
    private static Assurance Carried(IInvocationOperation call, EvidenceKinds kind, Outcome outcome)
    {
        bool given = GuardWords.Answer(call.TargetMethod.ReturnType).SpecialType switch
        {
            SpecialType.System_Boolean => outcome.AsFlag(call.TargetMethod.ReturnType) == true && CarriedClaims.WantsYes(call),
            SpecialType.System_String => outcome.Kind == OutcomeKind.Is && CarriedClaims.IsYes(outcome.Constant),
            _ => outcome is { Kind: OutcomeKind.IsNot, Constant: null },
        };
        return given ? Assurance.Of(new Claim(EvidenceReader.Of(kind, call))) : Assurance.None;
    }

    /// <summary>What the call only hands on: a task without its context, the value of a nullable.</summary>
    private IOperation? Passed(IInvocationOperation call)
    {
        if (Model.Libraries.Find(call.TargetMethod, FactVerb.Pass) is not { } pass)
            return null;
        if (call.Instance is { } instance)
            return pass.Arguments.IsEmpty || pass.Arguments.Contains("this") ? instance : null;
        return call.Arguments.Length == 1 || call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 && pass.Arguments.Contains(call.TargetMethod.Parameters[0].Name)
            ? call.Arguments[0].Value
            : null;
    }

    /// <summary>Comparisons written as calls: <c>x.Equals(y)</c>, <c>string.IsNullOrEmpty(x)</c>, <c>x.HasFlag(y)</c>.</summary>
    private Assurance? Compared(IInvocationOperation call, Outcome outcome)
    {
        if (outcome.AsFlag(call.TargetMethod.ReturnType) is not { } holds)
            return null;
        IMethodSymbol method = call.TargetMethod;
        if (method.ContainingType.SpecialType == SpecialType.System_String && method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace")
            return _conditions.Implied(call.Arguments[0].Value, Outcome.Equal(null, holds));
        if (method.Name is not ("Equals" or "HasFlag") || call.Arguments.IsEmpty)
            return null;
        IOperation left = call.Instance ?? call.Arguments[0].Value;
        IOperation? right = call.Instance is not null ? call.Arguments[0].Value : call.Arguments.Length > 1 ? call.Arguments[1].Value : null;
        if (right is null)
            return null;
        if (ConditionReader.ConstantOf(right) is { } constant)
            return _conditions.Implied(left, Outcome.Equal(constant.Value, holds));
        return ConditionReader.ConstantOf(left) is { } first ? _conditions.Implied(right, Outcome.Equal(first.Value, holds)) : null;
    }

    /// <summary>What a member of a result says of the result.</summary>
    private Assurance Part(ISymbol member, ITypeSymbol type, Func<Outcome, Assurance> whole, Outcome outcome)
    {
        if (Model.Libraries.Find(member, FactVerb.Pass) is not null)
            return whole(outcome);
        if (outcome.AsFlag(type) is { } flag && type.OriginalDefinition.SpecialType is SpecialType.System_Boolean or SpecialType.System_Nullable_T)
        {
            if (member.Name == "IsEmpty" && flag && whole(Outcome.Empty) is { IsNone: false } empty)
                return empty;
            if (member.Name == "HasValue" && member.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
                return whole(Outcome.Equal(null, !flag));
            // Flags of tasks and texts say nothing of what was asked.
            if (GuardWords.IsOfSystem(member.ContainingType))
                return Assurance.None;
            return flag != Words.IsRefusedPart(member) ? whole(Outcome.Granted) : Assurance.None;
        }

        if (member.Name is "Count" or "Length" or "ErrorCount" && outcome.Constant is 0)
            return outcome.Kind == OutcomeKind.Is && whole(Outcome.Empty) is { IsNone: false } nothing ? nothing : whole(Outcome.Equal(null, outcome.Kind == OutcomeKind.Is));
        if (GuardWords.IsOfSystem(member.ContainingType))
            return Assurance.None;
        if (Words.IsRefused(member.Name) || Words.IsWithdrawn(member.Name))
            return outcome == Outcome.Null || outcome.Kind == OutcomeKind.Empty ? whole(Outcome.Granted) : Assurance.None;
        if (type.TypeKind == TypeKind.Enum)
            return Status(type, outcome) ? whole(Outcome.Granted) : Assurance.None;
        return outcome switch
        {
            { Constant: string text } => outcome.Kind == OutcomeKind.Is && (Words.IsGranted(text) || GuardWords.IsCode(text)) ? whole(Outcome.Granted) : Assurance.None,
            { Constant: 0 } => Read(whole(Outcome.Granted), outcome.Kind == OutcomeKind.Is ? ZeroMeaning.Grants : ZeroMeaning.Refuses),
            { Constant: int code } => outcome.Kind == OutcomeKind.Is && code > 0 ? whole(Outcome.Granted) : Assurance.None,
            _ => whole(outcome),
        };
    }

    /// <summary>Whether a status with the outcome is one that grants.</summary>
    private bool Status(ITypeSymbol type, Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Is => GuardWords.NameOf(type, outcome.Constant) is { } name && Words.IsGranted(name),
        OutcomeKind.IsNot => Words.LeavesOnlyGranted(type, value => Equals(value, outcome.Constant)),
        _ => false,
    };

    /// <summary>The same claims, if a bare number is read this way.</summary>
    private static Assurance Read(Assurance assurance, ZeroMeaning zero)
    {
        if (assurance.IsImpossible)
            return assurance;
        var claims = new List<Claim>();
        foreach (Claim claim in assurance.Claims)
            claims.Add(claim with { Topic = claim.Topic with { Zero = zero } });
        return Assurance.Of(claims);
    }

    private static Assurance Found(AskedEvidence evidence, ITypeSymbol type, Outcome outcome)
    {
        bool found = outcome.AsFlag(type) ?? outcome switch
        {
            { Kind: OutcomeKind.IsNot, Constant: null or 0 } => true,
            { Kind: OutcomeKind.Granted } => true,
            { Kind: OutcomeKind.Is, Constant: int count } => count > 0,
            _ => false,
        };
        return found ? Assurance.Of(new Claim(evidence)) : Assurance.None;
    }

    /// <summary>A new result: it grants nothing if its name or the flag it is given refuses.</summary>
    private Assurance Created(IObjectCreationOperation creation, Outcome outcome)
    {
        if (creation.Type is not { } type)
            return Assurance.None;
        if (creation.Arguments.Length == 1 && type.Name is "ValueTask" or "Nullable")
            return _conditions.Implied(creation.Arguments[0].Value, outcome);
        if (outcome == Outcome.Null || (outcome.Kind == OutcomeKind.NotCase && Converts(type, outcome.Type!)) || (outcome.Kind == OutcomeKind.Case && !Converts(type, outcome.Type!)))
            return Assurance.Impossible;
        if (outcome.Kind == OutcomeKind.Empty && creation.Initializer is { Initializers.IsEmpty: false })
            return Assurance.Impossible;
        if (outcome.Kind != OutcomeKind.Granted)
            return Assurance.None;
        if (Words.IsRefused(type.Name))
            return Assurance.Impossible;
        Assurance flags = Assurance.None;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_Boolean } parameter)
                flags = Assurance.And(flags, _conditions.Implied(argument.Value, Outcome.Is(!Words.IsRefused(parameter.Name))));
        }

        return flags;
    }

    /// <summary>What is certain when a result grants whose flags were set so.</summary>
    public Assurance Flags(IReadOnlyList<MemberAssignment> assignments)
    {
        Assurance flags = Assurance.None;
        foreach (MemberAssignment assignment in assignments)
        {
            if (assignment.Member is IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean })
                flags = Assurance.And(flags, _conditions.Implied(assignment.Value, Outcome.Is(!Words.IsRefusedPart(assignment.Member))));
        }

        return flags;
    }

    private Assurance Helper(ImmutableArray<IMethodSymbol> targets, IInvocationOperation? call, Outcome outcome)
    {
        if (targets.IsEmpty || _conditions.Depth == 0)
            return Assurance.None;
        Assurance common = Assurance.Impossible;
        foreach (IMethodSymbol target in targets)
        {
            if (Model.Bodies.Graph(target, _conditions.Walk.Cancellation) is not { } body)
                return Assurance.None;
            common = Assurance.Or(common, Substitution.At(call, Model.Guards.Returned(body, outcome, _conditions.Walk, _conditions.Depth - 1), _conditions));
            if (common.IsNone)
                break;
        }

        return common;
    }

    /// <summary>A check whose source is here and which cannot say no asks for nothing, whatever its name.</summary>
    private bool NeverRefuses(ImmutableArray<IMethodSymbol> targets, bool negative)
    {
        if (targets.IsEmpty || _conditions.Depth == 0)
            return false;
        foreach (IMethodSymbol target in targets)
        {
            if (GuardWords.Answer(target.ReturnType).SpecialType != SpecialType.System_Boolean
                || Model.Bodies.Graph(target, _conditions.Walk.Cancellation) is not { } body
                || !Model.Guards.Returned(body, Outcome.Is(negative), _conditions.Walk, _conditions.Depth - 1).IsImpossible)
            {
                return false;
            }
        }

        return true;
    }

    private bool Refuses(string name, Outcome outcome) => outcome.Kind == OutcomeKind.Granted && Words.IsRefused(name);

    private static bool Converts(ITypeSymbol from, ITypeSymbol to)
    {
        for (ITypeSymbol? current = from; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, to))
                return true;
        }

        foreach (INamedTypeSymbol contract in from.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract, to))
                return true;
        }

        return false;
    }
}
