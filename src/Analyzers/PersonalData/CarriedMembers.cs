using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Walks from a type through what its values are made of, nearest first, and collects the members that hold personal data.</summary>
internal sealed class CarriedMembers
{
    /// <summary>Past this depth an object graph says more about the database than about the value.</summary>
    private const int DeepestMember = 4;

    /// <summary>More types than this are a model of a whole domain; the walk stops with what it has.</summary>
    private const int MostTypes = 256;

    private readonly Func<ISymbol, Classification?> _classify;
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);
    private readonly Queue<(ITypeSymbol Type, int Depth)> _open = new();
    private List<CarriedMember>? _found;

    public CarriedMembers(Func<ISymbol, Classification?> classify) => _classify = classify;

    public ImmutableArray<CarriedMember> Find(ITypeSymbol type)
    {
        Enter(type, 0);
        while (_open.Count > 0)
        {
            (ITypeSymbol next, int depth) = _open.Dequeue();
            Walk(next, depth);
        }

        return _found is null ? ImmutableArray<CarriedMember>.Empty : MostSensitiveFirst(_found);
    }

    private void Enter(ITypeSymbol type, int depth)
    {
        type = ValueShape.Unwrap(type);
        if (depth > DeepestMember || _seen.Count >= MostTypes || type.SpecialType != SpecialType.None || !_seen.Add(type))
            return;
        if (type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.TypeParameter)
            _open.Enqueue((type, depth));
    }

    private void Walk(ITypeSymbol type, int depth)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
                Enter(constraint, depth);
            return;
        }

        if (type is not INamedTypeSymbol named)
            return;
        if (ValueShape.Inner(named) is { } element)
            Enter(element, depth);
        if (named.IsTupleType)
        {
            foreach (IFieldSymbol item in named.TupleElements)
                Take(item, item.Type, depth);
            return;
        }

        if (named is { Name: "KeyValuePair", TypeArguments.Length: 2 })
            Enter(named.TypeArguments[1], depth);
        for (INamedTypeSymbol? current = named; current is not null && IsMadeOfData(current); current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (IsData(member) && ValueShape.DataType(member) is { } memberType)
                    Take(member, memberType, depth);
            }
        }

        if (named.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol contract in named.Interfaces)
                Enter(contract, depth);
        }
    }

    private void Take(ISymbol member, ITypeSymbol memberType, int depth)
    {
        Classification? classification = _classify(member);
        if (classification is { Confidence: >= Confidence.Named })
        {
            if (_members.Add(member))
                (_found ??= new List<CarriedMember>()).Add(new CarriedMember(member, classification));
        }
        else
        {
            Enter(memberType, depth + 1);
        }
    }

    /// <summary>Of the framework only the users of Identity and the results of actions are made of data that is known.</summary>
    private static bool IsMadeOfData(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.None && (!ValueShape.IsFramework(type) || type.Name is "IdentityUser" or "ActionResult");

    private static bool IsData(ISymbol member) => member is
    {
        IsStatic: false,
        DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal,
    }
    and (IPropertySymbol { GetMethod: not null } or IFieldSymbol);

    private static ImmutableArray<CarriedMember> MostSensitiveFirst(List<CarriedMember> found)
    {
        var ordered = ImmutableArray.CreateBuilder<CarriedMember>(found.Count);
        foreach (CarriedMember member in found)
        {
            if (member.Classification.Taxon.Sensitive)
                ordered.Add(member);
        }

        foreach (CarriedMember member in found)
        {
            if (!member.Classification.Taxon.Sensitive)
                ordered.Add(member);
        }

        return ordered.MoveToImmutable();
    }
}
