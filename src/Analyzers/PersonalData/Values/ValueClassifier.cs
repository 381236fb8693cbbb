using CsLawAnalyzers.PersonalData.Comments;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Signs;
using CsLawAnalyzers.PersonalData.Types;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData.Values;

/// <summary>Classifies parameters, locals and what methods return. They stand in no type that would explain them, so a weak word needs neighbours.</summary>
internal sealed class ValueClassifier
{
    /// <summary>How many other strong parameters make the weak words among them count.</summary>
    private const int EnoughPersonalParameters = 2;

    private readonly NameReadings _readings;
    private readonly TypeReader _types;
    private readonly MemberSignReader _signs;
    private readonly CommentIndex _comments;

    public ValueClassifier(NameReadings readings, TypeReader types, MemberSignReader signs, CommentIndex comments)
    {
        _readings = readings;
        _types = types;
        _signs = signs;
        _comments = comments;
    }

    public Classification? Classify(ILocalSymbol local)
    {
        NameReading name = _readings.Read(local.Name);
        if (name.Word is not { IsForMembers: false } word || local.IsConst || !ValueShape.CanHold(local.Type, word))
            return null;
        return Stands(local, name, word);
    }

    public Classification? Classify(IMethodSymbol method)
    {
        if (method.ReturnsVoid || method.IsImplicitlyDeclared)
            return null;
        NameReading name = _readings.ReadMethod(method.Name);
        if (name == NameReading.Nothing && method.ContainingType is { } finder && NameReader.IsFinder(finder.Name))
            name = NameReader.ReadFinder(finder.Name, method.Name);
        if (ValueShape.IsFramework(method))
            return null;

        // The type is read where there is something to weigh in it.
        Classification? commented = name.Word is null && _comments.MayBeChineseBeside(method) ? MethodComment.Read(method, name, _readings) : null;
        if (name.Word is null && commented is null)
            return null;
        TypeFacts? facts = method.ContainingType is { } type ? _types.Read(type) : null;
        return TypeFacts.Admit(commented ?? ByName(method, name, facts) ?? ByComment(method, name), facts, name.IsOfPerson);
    }

    private Classification? ByComment(IMethodSymbol method, NameReading name) => _comments.MayStandBesideName(method) ? MethodComment.Read(method, name, _readings) : null;

    private Classification? ByName(IMethodSymbol method, NameReading name, TypeFacts? facts)
    {
        if (name.Word is not { } word || !ValueShape.CanHold(method.ReturnType, word))
            return null;
        if (name.IsStrong)
            return new Classification(word.Taxon, Confidence.Named, new Sign(SignKind.Name, method.Name));
        if (name.Strength != WordStrength.Weak || facts is null || word.Needs == TypeSigns.Learner)
            return null;
        bool isOwned = (facts.IsPerson && method.Parameters.IsEmpty) || TakesOnlyPerson(method) || (IsPlace(word) && TakesAddress(method));
        bool isExplained = isOwned || (IsTraced(word) && !facts.Has(TypeSigns.Machine) && (facts.Has(TypeSigns.Activity) || TakesCaller(method)));
        return isExplained ? new Classification(word.Taxon, Confidence.Named, new Sign(SignKind.Person, method.ContainingType!.Name + "." + method.Name)) : null;
    }

    /// <summary><c>GetFullName(User user)</c> gives what the person has.</summary>
    private static bool TakesOnlyPerson(IMethodSymbol method) =>
        method.Parameters is { Length: 1 } parameters && parameters[0].Type is INamedTypeSymbol type && TypeNameReader.Read(type.Name) == TypeNature.Person;

    private static bool IsPlace(LexiconWord word) => word.Taxon.Has(TaxonTraits.Traced) && word.Taxon.Has(TaxonTraits.Accompanying);

    /// <summary><c>GetCity(ipAddress)</c> gives where the person behind the address is.</summary>
    private bool TakesAddress(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (_readings.Read(parameter.Name).Taxon?.Id == Taxonomy.NetworkAddress)
                return true;
        }

        return false;
    }

    /// <summary>Whether the type may be one whose methods give what it is named after.</summary>
    public static bool IsFinder(IMethodSymbol method) => method.ContainingType is { } type && NameReader.IsFinder(type.Name);

    public Classification? Classify(IParameterSymbol parameter)
    {
        MemberSigns signs = _signs.Read(parameter);
        NameReading name = _readings.Read(parameter.Name);
        if (name.Word is null && ReferenceEquals(signs, MemberSigns.None) && !_comments.MayBeChineseBeside(parameter))
            return null;
        if (signs.IsSilenced || ValueShape.IsFramework(parameter))
            return null;
        if (signs.Declaration(name) is { } declared)
            return declared;

        // A constructor takes what its type will hold.
        TypeFacts? facts = parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? _types.Read(constructor.ContainingType) : null;
        if (name.IsStrong && TypeFacts.Admit(ByName(parameter, name, facts), facts, name.IsOfPerson) is { } named)
            return named;
        string? comment = _comments.MayStandBesideName(parameter) ? CommentReader.Read(parameter) : null;
        NameReading label = comment is null ? NameReading.Nothing : _readings.ReadLabel(comment);
        if (label == NameReading.SomethingElse && !name.IsStrong && IdentifierWords.HoldsHan(comment!))
            return null;
        return TypeFacts.Admit(ByName(parameter, name, facts), facts, name.IsOfPerson)
            ?? TypeFacts.Admit(signs.Validation(parameter.Type, name), facts, name.IsOfPerson)
            ?? TypeFacts.Admit(ByComment(parameter, comment, label, name), facts, name.IsOfPerson)
            ?? TypeFacts.Admit(signs.Storage(parameter.Type, name, _readings), facts, name.IsOfPerson)
            ?? TypeFacts.Admit(ByNeighbours(parameter, name, facts), facts, name.IsOfPerson);
    }

    private Classification? ByName(IParameterSymbol parameter, NameReading name, TypeFacts? facts)
    {
        if (name.Word is not { } word || !ValueShape.CanHold(parameter.Type, word))
            return null;
        if (facts is not null && !name.IsStrong)
            return name.Strength == WordStrength.Weak && (word.CountsInMembers || facts.Explains(word)) ? ByOwner(parameter, name.Taxon!) : null;
        if (name.Strength == WordStrength.Faint)
            return IsSignInName(parameter, word) ? ByMethod(parameter, word.Taxon) : null;
        return Stands(parameter, name, word);
    }

    /// <summary>A user id of letters beside a password, with no other name of the account, is what people type to sign in.</summary>
    private bool IsSignInName(IParameterSymbol parameter, LexiconWord word)
    {
        if (word.Needs != TypeSigns.Password || parameter.Type.SpecialType != SpecialType.System_String || parameter.ContainingSymbol is not IMethodSymbol method)
            return false;
        bool password = false;
        foreach (IParameterSymbol other in method.Parameters)
        {
            NameReading reading = _readings.Read(other.Name);
            if (reading is { Strength: WordStrength.Weak, Word: { } account } && account.Taxon.Id == Taxonomy.Account)
                return false;
            password |= reading.IsStrong && reading.Taxon!.Id == Taxonomy.Password;
        }

        return password && (Around(method) & (TypeSigns.Machine | TypeSigns.Person)) != TypeSigns.Machine;
    }

    private static Classification ByMethod(ISymbol symbol, Taxon taxon) =>
        new(taxon, Confidence.Named, new Sign(SignKind.Person, Method(symbol)!.Name + "(" + symbol.Name + ")"));

    private static Classification ByOwner(IParameterSymbol parameter, Taxon taxon) =>
        new(taxon, Confidence.Named, new Sign(SignKind.Person, parameter.ContainingType.Name + "." + parameter.Name));

    /// <summary>A strong word stands by itself unless it is the credential of a machine, a weak one where the method deals with what persons do.</summary>
    private Classification? Stands(ISymbol symbol, NameReading name, LexiconWord word)
    {
        bool isTraced = name.Strength == WordStrength.Weak && (IsTraced(word) || word.Needs == TypeSigns.Session);
        if (!name.IsStrong && !isTraced)
            return null;
        if (name.IsStrong && !word.Taxon.Has(TaxonTraits.Credential))
            return new Classification(word.Taxon, Confidence.Named, new Sign(SignKind.Name, symbol.Name));

        IMethodSymbol? method = Method(symbol);
        TypeSigns signs = method is null ? TypeSigns.None : Around(method);
        if ((signs & (TypeSigns.Machine | TypeSigns.Person)) == TypeSigns.Machine)
            return null;
        if (name.IsStrong)
            return new Classification(word.Taxon, Confidence.Named, new Sign(SignKind.Name, symbol.Name));
        TypeSigns needed = word.Needs == TypeSigns.Session ? TypeSigns.Session : TypeSigns.Activity | TypeSigns.Person | (word.Taxon.Id == Taxonomy.NetworkAddress ? TypeSigns.Locator : TypeSigns.None);
        return (signs & needed) == 0 ? null : ByMethod(symbol, word.Taxon);
    }

    /// <summary>A city is not a person's because a login is near; an account is.</summary>
    private static bool IsTraced(LexiconWord word) => word.Needs == TypeSigns.None && word.Taxon.Has(TaxonTraits.Traced | TaxonTraits.Credential) && !word.Taxon.Has(TaxonTraits.Accompanying);

    /// <summary>What the names of the method, its type and its parameters say of its business.</summary>
    private TypeSigns Around(IMethodSymbol method)
    {
        TypeSigns signs = _readings.ReadOwnerSigns(method.Name);
        if (method.ContainingType is { } type)
            signs |= _readings.ReadOwnerSigns(type.Name);
        foreach (IParameterSymbol parameter in method.Parameters)
            signs |= ((_readings.ReadSigns(parameter.Name) | _readings.ReadOwnerSigns(parameter.Name)) & TypeSigns.Machine) | OfCaller(parameter.Type);
        return signs;
    }

    private static TypeSigns OfCaller(ITypeSymbol type) => Lexicon.Instance.Set("callerTypes").Contains(type.Name.ToLowerInvariant()) ? TypeSigns.Activity : TypeSigns.None;

    private static bool TakesCaller(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (OfCaller(parameter.Type) != TypeSigns.None)
                return true;
        }

        return false;
    }

    private static IMethodSymbol? Method(ISymbol symbol) => NamedMember.Of(symbol.ContainingSymbol) as IMethodSymbol;

    private static Classification? ByComment(IParameterSymbol parameter, string? comment, NameReading label, NameReading name)
    {
        if (!label.IsStrong || !MemberClassifier.MayBeText(parameter.Type) || !ValueShape.CanHold(parameter.Type, label.Word!) || (name.Word is null && !IdentifierWords.HoldsHan(comment!)))
            return null;
        return new Classification(label.Taxon!, Confidence.Named, new Sign(SignKind.Comment, comment!));
    }

    private Classification? ByNeighbours(IParameterSymbol parameter, NameReading name, TypeFacts? facts)
    {
        if (name.Word is not { Needs: TypeSigns.None } word || name.Strength != WordStrength.Weak || !ValueShape.CanHold(parameter.Type, word))
            return null;
        if (facts is { Nature: not TypeNature.Unknown } || parameter.ContainingSymbol is not IMethodSymbol method)
            return null;

        int personal = 0;
        foreach (IParameterSymbol other in method.Parameters)
        {
            NameReading reading = _readings.Read(other.Name);
            if (reading.IsStrong && !reading.Taxon!.Has(TaxonTraits.Credential) && ValueShape.CanHold(other.Type, reading.Word!))
                personal++;
        }

        if (personal == 0)
            return null;

        // In a method about users one neighbour is enough.
        int enough = (Around(method) & TypeSigns.Person) != 0 ? 1 : EnoughPersonalParameters;
        return personal >= enough
            ? ByMethod(parameter, word.Taxon)
            : null;
    }
}
