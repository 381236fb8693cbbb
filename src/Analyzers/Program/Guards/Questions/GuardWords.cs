using System;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards.Conditions;
using CsLawAnalyzers.Program.Guards.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Questions;

/// <summary>Which members ask for evidence, and what their answers mean: by library knowledge, by the words of their names and by the type of the answer.</summary>
internal sealed class GuardWords
{
    private readonly LibraryKnowledge _libraries;

    public GuardWords(LibraryKnowledge libraries, ConsentRules rules)
    {
        _libraries = libraries;
        Rules = rules;
        Claims = new CarriedClaims(libraries.GuardNames);
    }

    /// <summary>What validation of forms wants to be given.</summary>
    public ConsentRules Rules { get; }

    /// <summary>Evidence that sign-ins carry.</summary>
    public CarriedClaims Claims { get; }

    /// <summary>The evidence that a member asks for, or null.</summary>
    public (EvidenceKinds Kind, bool Negative, bool IsDeclared)? Find(ISymbol member)
    {
        foreach (LibraryFact fact in _libraries.Find(member))
        {
            if (fact.Verb == FactVerb.Guard)
                return (GuardModel.Kind(fact.Kind), false, true);
        }

        EvidenceKinds kind = GuardModel.Kind(_libraries.GuardNames.Find(member.Name));
        if (kind == EvidenceKinds.None && member is IMethodSymbol method)
            kind = VerificationShape.Is(method) ? EvidenceKinds.Identity : EvidenceQuestion.AskedOf(method, _libraries);
        if (kind == EvidenceKinds.None)
            kind = KindOfState(member);
        if (kind == EvidenceKinds.None && _libraries.GuardNames.FindOfUser(member.Name) is { } told && member.ContainingType is { } holder && AccountEntities.SpeaksOfUsers(holder.Name))
            kind = GuardModel.Kind(told);
        // A record that was withdrawn says nothing of one that was given.
        if (kind == EvidenceKinds.None || IsWithdrawn(member.Name))
            return null;
        return (kind, IsRefused(member.Name), false);
    }

    /// <summary>What is certain once what the call validates is valid.</summary>
    public Assurance Validated(IInvocationOperation call)
    {
        Assurance valid = Assurance.None;
        foreach (IPropertySymbol flag in Rules.ValidatedBy(call))
            valid = Assurance.And(valid, Assurance.Of(new Claim(new AskedEvidence(EvidenceKinds.Consent, flag, call.Syntax))));
        return valid;
    }

    /// <summary>What an enumeration that a member gives back is the state of: <c>ConsentState</c> tells of consent whatever the member is called.</summary>
    private EvidenceKinds KindOfState(ISymbol member)
    {
        ITypeSymbol? type = member switch
        {
            IMethodSymbol method => Answer(method.ReturnType),
            IPropertySymbol property => property.Type,
            IFieldSymbol { HasConstantValue: false } field => field.Type,
            _ => null,
        };
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type is { TypeKind: TypeKind.Enum } ? GuardModel.Kind(_libraries.GuardNames.FindRole(type.Name)) : EvidenceKinds.None;
    }

    /// <summary>The kind of evidence that the records of a sequence are, as in <c>db.Consents.Any(…)</c>.</summary>
    public EvidenceKinds KindOfElements(IOperation sequence)
    {
        if (BodyGraph.Unwrap(sequence).Type is not INamedTypeSymbol type)
            return EvidenceKinds.None;
        foreach (INamedTypeSymbol shape in type.AllInterfaces.Add(type))
        {
            if (shape is { Name: "IEnumerable" or "IAsyncEnumerable", TypeArguments.Length: 1 })
                return KindOfRecord(shape.TypeArguments[0].Name);
        }

        return EvidenceKinds.None;
    }

    /// <summary>A record of consent is evidence, while a method that records consent asks for none.</summary>
    private EvidenceKinds KindOfRecord(string name) => GuardModel.Kind(_libraries.GuardNames.FindNoun(name));

    /// <summary>Whether the name speaks of a refusal, or of something that is missing.</summary>
    public bool IsRefused(string name) => _libraries.OutcomeNames.Find(name) == "refused";

    /// <summary>Whether the name says that all is well.</summary>
    public bool IsGranted(string name) => _libraries.OutcomeNames.Find(name) == "granted";

    public bool IsWithdrawn(string name) => _libraries.OutcomeNames.Speaks(name, "withdrawn");

    /// <summary>Whether the method looks for a record and tells whether it found one.</summary>
    public bool IsFound(string name) => _libraries.OutcomeNames.Speaks(name, "found");

    /// <summary>Whether a member by this name passes a verdict: it throws, or gives back what is wrong.</summary>
    public bool IsVerdict(string name) => _libraries.OutcomeNames.Speaks(name, "verdict");

    /// <summary>Whether a member by this name throws when not all is well.</summary>
    public bool Ensures(string name) => _libraries.OutcomeNames.Speaks(name, "ensured");

    /// <summary>Whether a flag of a result refuses when it is set: by its name, or for a union by the name of the case it stands for.</summary>
    public bool IsRefusedPart(ISymbol part)
    {
        string name = part.Name;
        int digit = name.Length - 1;
        // IsT1, AsT1, TryPickT1 of a union stand for its second type argument.
        if (digit > 1 && name[digit - 1] == 'T' && char.IsDigit(name[digit]) && name[digit] - '0' is var ordinal && ordinal < part.ContainingType.TypeArguments.Length)
            name = part.ContainingType.TypeArguments[ordinal].Name;
        return IsRefused(name) || IsWithdrawn(name);
    }

    /// <summary>What is certain when the answer of a check has the outcome.</summary>
    /// <param name="evidence">What the check asks for.</param>
    /// <param name="type">Type of the answer, out of its task.</param>
    /// <param name="negative">The check asks whether the evidence is missing.</param>
    /// <param name="outcome">What is known of the answer.</param>
    /// <param name="answer">The check.</param>
    public Assurance Meaning(AskedEvidence evidence, ITypeSymbol type, bool negative, Outcome outcome, IOperation answer)
    {
        if (outcome.AsFlag(type) is { } flag)
            return outcome.Kind == OutcomeKind.Granted ? Given(!negative) : Given(flag != negative);
        ITypeSymbol inner = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        if (inner.SpecialType == SpecialType.System_Boolean)
            return Assurance.None;
        if (inner.TypeKind == TypeKind.Enum)
            return OfEnum(inner);
        if (inner.SpecialType == SpecialType.System_String)
            return OfText();
        if (inner.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Byte)
            return OfNumber();
        return outcome.Kind switch
        {
            OutcomeKind.Is => Given(outcome.Constant is null && IsError(inner)),
            OutcomeKind.IsNot => Given(outcome.Constant is null && !IsError(inner) && !IsSequence(inner) && !IsVerdict(evidence.Asked.Name)),
            OutcomeKind.Matches => Given(inner.IsValueType || inner.Name == "Version"),
            OutcomeKind.Case => Given(!IsRefused(outcome.Type!.Name) && !IsError(outcome.Type)),
            OutcomeKind.NotCase => Given(IsRefused(outcome.Type!.Name) || IsError(outcome.Type)),
            _ => Assurance.None,
        };

        Assurance Given(bool given) => given ? Assurance.Of(new Claim(evidence)) : Assurance.None;

        Assurance OfEnum(ITypeSymbol kinds)
        {
            if (outcome.Kind == OutcomeKind.Is)
                return Given(NameOf(kinds, outcome.Constant) is { } name && IsGranted(name));
            return outcome.Kind == OutcomeKind.IsNot && outcome.Constant is { } excluded
                ? Assurance.Of(new Claim(new Claim.About(evidence.Kind, Answer: answer, Excluded: excluded), System.Collections.Immutable.ImmutableArray.Create(evidence)))
                : Assurance.None;
        }

        Assurance OfText() => outcome switch
        {
            // A text that validation gives back is what is wrong.
            { Kind: OutcomeKind.Is, Constant: null } => Given(IsVerdict(evidence.Asked.Name)),
            { Kind: OutcomeKind.IsNot, Constant: null } => Given(!IsVerdict(evidence.Asked.Name)),
            { Kind: OutcomeKind.Is, Constant: string text } => Given(!IsRefused(text) && !IsWithdrawn(text)),
            { Kind: OutcomeKind.Matches } => Given(true),
            _ => Assurance.None,
        };

        Assurance OfNumber() => outcome switch
        {
            { Kind: OutcomeKind.Is, Constant: 0 or 0L } => Assurance.Of(new Claim(evidence, ZeroMeaning.Grants)),
            { Kind: OutcomeKind.IsNot, Constant: 0 or 0L } => Assurance.Of(new Claim(evidence, ZeroMeaning.Refuses)),
            { Kind: OutcomeKind.Is, Constant: int number } => Given(number > 0),
            { Kind: OutcomeKind.IsNot, Constant: int number } => Given(number < 0),
            { Kind: OutcomeKind.Matches } => Given(true),
            _ => Assurance.None,
        };
    }

    /// <summary>Whether every member of the enumeration that is not excluded grants.</summary>
    public bool LeavesOnlyGranted(ITypeSymbol answer, Func<object, bool> isExcluded)
    {
        if (answer is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
            return false;
        bool any = false;
        foreach (ISymbol member in answer.GetMembers())
        {
            if (member is not IFieldSymbol { HasConstantValue: true, ConstantValue: { } value } || isExcluded(value))
                continue;
            if (!IsGranted(member.Name))
                return false;
            any = true;
        }

        return any;
    }

    /// <summary>Whether a member that is no flag can tell: of a request or a record, not a service or setting of the object itself.</summary>
    public static bool IsTelling(IMemberReferenceOperation reference)
    {
        ITypeSymbol type = Answer(reference.Type!);
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            type = ((INamedTypeSymbol)type).TypeArguments[0];
        if (type.SpecialType == SpecialType.System_Boolean)
            return true;
        return reference.Instance is not (null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
            && type.TypeKind is not (TypeKind.Interface or TypeKind.Delegate) && !IsSequence(type);
    }

    /// <summary>Whether the type is a flag, also one that may be left out.</summary>
    public static bool IsFlag(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && nullable.TypeArguments[0].SpecialType == SpecialType.System_Boolean);

    /// <summary>Whether a text is a code of the kind that services answer with: figures, or one letter. The side that goes on tells that it is the good one.</summary>
    public static bool IsCode(string text)
    {
        foreach (char character in text)
        {
            if (!char.IsDigit(character))
                return text.Length == 1 && text is not ("F" or "N" or "f" or "n");
        }

        return text.Length > 0;
    }

    /// <summary>The type of an answer, out of its task.</summary>
    public static ITypeSymbol Answer(ITypeSymbol type) => type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task ? task.TypeArguments[0] : type;

    public static bool GivesBackNothing(IMethodSymbol method) =>
        method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Arity: 0, Name: "Task" or "ValueTask" };

    public static bool IsOfSystem(INamedTypeSymbol? type) => OuterNamespace.Of(type) == "System";

    /// <summary>Whether an object of the type, given back by a check, says what is wrong.</summary>
    private bool IsError(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "IActionResult" or "ActionResult" or "IResult" or "Exception" or "ProblemDetails" or "ValidationResult")
                return true;
        }

        return IsRefused(type.Name);
    }

    private static bool IsSequence(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
            return false;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.SpecialType == SpecialType.System_Collections_IEnumerable)
                return true;
        }

        return false;
    }

    public static string? NameOf(ITypeSymbol kinds, object? constant)
    {
        foreach (ISymbol member in kinds.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, constant))
                return field.Name;
        }

        return null;
    }
}
