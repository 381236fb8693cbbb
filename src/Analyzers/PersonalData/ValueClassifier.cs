using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Classifies parameters, locals and what methods return. They stand in no type that would explain them, so a weak word needs neighbours.</summary>
internal sealed class ValueClassifier
{
    /// <summary>How many other strong parameters make the weak words among them count.</summary>
    private const int EnoughPersonalParameters = 2;

    private readonly NameReadings _readings;
    private readonly TypeReader _types;
    private readonly MemberSignReader _signs;

    public ValueClassifier(NameReadings readings, TypeReader types, MemberSignReader signs)
    {
        _readings = readings;
        _types = types;
        _signs = signs;
    }

    public Classification? Classify(ILocalSymbol local)
    {
        NameReading name = _readings.Read(local.Name);
        return local.IsConst || name.Word is { IsForMembers: true } ? null : Strong(local, local.Type, name);
    }

    public Classification? Classify(IMethodSymbol method)
    {
        if (method.ReturnsVoid || method.IsImplicitlyDeclared || ValueShape.IsFramework(method))
            return null;
        NameReading name = _readings.ReadMethod(method.Name);
        if (name.Word is not { } word || !ValueShape.CanHold(method.ReturnType, word))
            return null;
        TypeFacts? facts = method.ContainingType is { } type ? _types.Read(type) : null;
        if (name.IsStrong)
            return TypeFacts.Admit(new Classification(word.Taxon, Confidence.Named, new Sign(SignKind.Name, method.Name)), facts);
        return name.Strength == WordStrength.Weak && facts is { IsPerson: true } && method.Parameters.IsEmpty
            ? new Classification(word.Taxon, Confidence.Named, new Sign(SignKind.Person, method.ContainingType!.Name + "." + method.Name))
            : null;
    }

    public Classification? Classify(IParameterSymbol parameter)
    {
        MemberSigns signs = _signs.Read(parameter);
        NameReading name = _readings.Read(parameter.Name);
        if ((name.Word is null && ReferenceEquals(signs, MemberSigns.None)) || signs.IsSilenced || ValueShape.IsFramework(parameter))
            return null;
        if (signs.Declaration(name) is { } declared)
            return declared;

        // A constructor takes what its type will hold.
        TypeFacts? facts = parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? _types.Read(constructor.ContainingType) : null;
        return TypeFacts.Admit(Strong(parameter, parameter.Type, name), facts)
            ?? TypeFacts.Admit(signs.Validation(parameter.Type, name), facts)
            ?? TypeFacts.Admit(signs.Storage(parameter.Type, name, _readings), facts)
            ?? TypeFacts.Admit(Weak(parameter, name, facts), facts);
    }

    private static Classification? Strong(ISymbol symbol, ITypeSymbol type, NameReading name) =>
        name.IsStrong && ValueShape.CanHold(type, name.Word!) ? new Classification(name.Taxon!, Confidence.Named, new Sign(SignKind.Name, symbol.Name)) : null;

    private Classification? Weak(IParameterSymbol parameter, NameReading name, TypeFacts? facts)
    {
        if (name.Word is not { } word || name.Strength != WordStrength.Weak || !ValueShape.CanHold(parameter.Type, word))
            return null;
        if (facts is { IsPerson: true })
            return new Classification(word.Taxon, Confidence.Named, new Sign(SignKind.Person, parameter.ContainingType.Name + "." + parameter.Name));
        if (facts is { Nature: not TypeNature.Unknown } || parameter.ContainingSymbol is not IMethodSymbol method)
            return null;

        int personal = 0;
        foreach (IParameterSymbol other in method.Parameters)
        {
            NameReading reading = _readings.Read(other.Name);
            if (reading.IsStrong && !reading.Taxon!.Has(TaxonTraits.Credential) && ValueShape.CanHold(other.Type, reading.Word!))
                personal++;
        }

        return personal >= EnoughPersonalParameters
            ? new Classification(word.Taxon, Confidence.Named, new Sign(SignKind.Person, method.Name + "(" + parameter.Name + ")"))
            : null;
    }
}
