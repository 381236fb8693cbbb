using CsLawAnalyzers.PersonalData.Comments;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Signs;
using CsLawAnalyzers.PersonalData.Types;
using CsLawAnalyzers.PersonalData.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Classifies properties and fields: by their attributes, their name, what is written beside them, and the type they stand in.</summary>
internal sealed class MemberClassifier
{
    private readonly NameReadings _readings;
    private readonly TypeReader _types;
    private readonly MemberSignReader _signs;
    private readonly CommentIndex _comments;

    public MemberClassifier(NameReadings readings, TypeReader types, MemberSignReader signs, CommentIndex comments)
    {
        _readings = readings;
        _types = types;
        _signs = signs;
        _comments = comments;
    }

    public Classification? Classify(ISymbol member)
    {
        if (member.IsStatic || member.ContainingType is not { } containingType || ValueShape.DataType(member) is not { } type)
            return null;
        NameReading name = _readings.Read(member.Name);
        if (containingType.IsTupleType)
            return name.IsStrong ? ByName(member, type, name) : null;

        MemberSigns signs = _signs.Read(member);
        if (signs.IsSilenced)
            return null;
        if (signs.Declaration(name) is { } declared)
            return declared;
        if (ValueShape.IsFramework(member))
            return null;

        // Beside a name that says nothing only a Chinese comment can tell, and of text only.
        bool isCommented = signs.Label is null && (name.Word is not null ? _comments.MayStandBesideName(member) : MayBeText(type) && _comments.MayBeChineseBeside(member));
        string? comment = isCommented ? CommentReader.Read(member) : null;
        NameReading label = signs.Label is { } text ? _readings.ReadLabel(text) : comment is not null ? _readings.ReadLabel(comment) : NameReading.Nothing;
        if (label == NameReading.SomethingElse && IdentifierWords.HoldsHan(signs.Label ?? comment!))
            return null;
        if (name.Word is null && label.Word is null && signs is { Validated: null, Suggested: null, Column: null })
            return null;

        TypeFacts facts = _types.Read(containingType);
        if (facts.Nature == TypeNature.Settings)
            return null;
        bool isOfPerson = name.IsOfPerson || label.IsOfPerson;
        return TypeFacts.Admit(ByName(member, type, name, facts, label), facts, isOfPerson)
            ?? TypeFacts.Admit(signs.Validation(type, name), facts, isOfPerson)
            ?? TypeFacts.Admit(ByLabel(type, signs.Label, comment, label, name, facts), facts, isOfPerson)
            ?? TypeFacts.Admit(signs.Storage(type, name, _readings), facts, isOfPerson)
            ?? TypeFacts.Admit(signs.Suggestion(type, name), facts, isOfPerson)
            ?? TypeFacts.Admit(ByHint(member, type, name, facts), facts, isOfPerson);
    }

    private static Classification? ByName(ISymbol member, ITypeSymbol type, NameReading name) =>
        ValueShape.CanHold(type, name.Word!) ? new Classification(name.Taxon!, Confidence.Named, new Sign(SignKind.Name, member.Name)) : null;

    private static Classification? ByName(ISymbol member, ITypeSymbol type, NameReading name, TypeFacts facts, NameReading label)
    {
        if (name.Word is not { } word)
            return null;
        if (name.IsStrong)
            return ByName(member, type, name);
        if (word.Otherwise is { } otherwise && facts.Has(otherwise.Needs) && !(otherwise.Needs == TypeSigns.Mail && facts.Has(TypeSigns.MailAddress)))
            word = otherwise;
        if (!ValueShape.CanHold(type, word) || Contradicts(label, name, facts))
            return null;
        if (word.CountsInMembers && name.Strength == WordStrength.Weak)
            return ByName(member, type, name);
        bool counts = name.Strength == WordStrength.Weak ? facts.Explains(word) : IsSignInName(word, type, facts);
        return counts
            ? new Classification(word.Taxon, Confidence.Named, new Sign(SignKind.Person, member.ContainingType.Name + "." + member.Name))
            : null;
    }

    /// <summary>A user id of letters beside a password, with no other name of the account, is what people type to sign in.</summary>
    private static bool IsSignInName(LexiconWord word, ITypeSymbol type, TypeFacts facts) =>
        word.Needs == TypeSigns.Password && type.SpecialType == SpecialType.System_String && facts.Has(TypeSigns.Password) && !facts.Has(TypeSigns.Account);

    /// <summary>What people write beside a member outranks its name: a <c>bonus</c> that is labelled 积分 is points and no pay.</summary>
    private static bool Contradicts(NameReading label, NameReading name, TypeFacts facts) =>
        label.Word is { } word && word.Taxon.Id != name.Taxon!.Id && (label.IsStrong || (label.Strength == WordStrength.Weak && name.Strength == WordStrength.Weak && facts.Explains(word)));

    private static Classification? ByLabel(ITypeSymbol type, string? text, string? comment, NameReading label, NameReading name, TypeFacts facts)
    {
        if (!(label.IsStrong || (label is { Strength: WordStrength.Weak, Word: { } weak } && !name.RulesOut && facts.Explains(weak))) || name == NameReading.Masked || !ValueShape.CanHold(type, label.Word!))
            return null;

        // An English sentence beside a member is a second sign for its name, and no more.
        bool isNamedToo = name.Word is not null;
        if (text is null && !isNamedToo && !IdentifierWords.HoldsHan(comment!))
            return null;
        return new Classification(label.Taxon!, Confidence.Named, text is null ? new Sign(SignKind.Comment, comment!) : new Sign(SignKind.Display, text));
    }

    private static Classification? ByHint(ISymbol member, ITypeSymbol type, NameReading name, TypeFacts facts) =>
        name.Word is { Needs: not TypeSigns.Learner } word && facts.Nature is TypeNature.Unknown or TypeNature.DoubtfulPerson or TypeNature.Person && ValueShape.CanHold(type, word)
            ? new Classification(word.Taxon, Confidence.Hinted, new Sign(SignKind.Name, member.Name))
            : null;

    /// <summary>Whether the comment beside a value of the type is worth reading: numbers and switches seldom are what it speaks of.</summary>
    public static bool MayBeText(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String or SpecialType.System_Object or SpecialType.System_DateTime => true,
        SpecialType.None => ValueShape.Unwrap(type).SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_DateTime,
        _ => false,
    };
}
