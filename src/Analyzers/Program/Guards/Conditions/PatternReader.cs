using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>Reads what is certain when a value matches a pattern, or does not. The value is asked through a function, since the member of a property pattern has no expression of its own.</summary>
internal sealed class PatternReader
{
    private readonly AnswerReader _answers;

    public PatternReader(AnswerReader answers) => _answers = answers;

    /// <param name="value">Tells what is certain when the value under test has an outcome.</param>
    /// <param name="type">Type of the value.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="matched">Whether it matches.</param>
    public Assurance Read(Func<Outcome, Assurance> value, ITypeSymbol? type, IPatternOperation pattern, bool matched)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return ConditionReader.ConstantOf(constant.Value) is { } compared ? value(Outcome.Equal(compared.Value, matched)) : Assurance.None;
            case INegatedPatternOperation negated:
                return Read(value, type, negated.Pattern, !matched);
            case IBinaryPatternOperation binary:
                Assurance left = Read(value, type, binary.LeftPattern, matched);
                Assurance right = Read(value, type, binary.RightPattern, matched);
                return (binary.OperatorKind == BinaryOperatorKind.And) == matched ? Assurance.And(left, right) : Assurance.Or(left, right);
            case IRelationalPatternOperation relational:
                return Order(value, relational, matched);
            case IRecursivePatternOperation recursive:
                return matched ? Matched(value, type, recursive) : Unmatched(value, type, recursive);
            case IDeclarationPatternOperation { MatchesNull: false, MatchedType: { } declared }:
                return OfType(value, type, declared, matched);
            case ITypePatternOperation { MatchedType: { } tested }:
                return OfType(value, type, tested, matched);
            case IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }:
                return matched ? Assurance.None : Assurance.Impossible;
            default:
                return Assurance.None;
        }
    }

    private static Assurance Order(Func<Outcome, Assurance> value, IRelationalPatternOperation relational, bool matched) =>
        (relational.OperatorKind, relational.Value.ConstantValue.Value) switch
        {
            (BinaryOperatorKind.GreaterThan, 0) or (BinaryOperatorKind.GreaterThanOrEqual, 1) => value(Outcome.Equal(0, !matched)),
            (BinaryOperatorKind.LessThanOrEqual, 0) or (BinaryOperatorKind.LessThan, 1) => value(Outcome.Equal(0, matched)),
            _ => Assurance.None,
        };

    /// <summary>All that the pattern asks of the object's members holds; where it asks nothing of them, the object is there.</summary>
    private Assurance Matched(Func<Outcome, Assurance> value, ITypeSymbol? type, IRecursivePatternOperation pattern)
    {
        if (pattern.PropertySubpatterns.IsEmpty && pattern.DeconstructionSubpatterns.IsEmpty)
            return OfType(value, type, pattern.MatchedType, matched: true);
        Assurance all = Assurance.None;
        foreach (IPropertySubpatternOperation property in pattern.PropertySubpatterns)
            all = Assurance.And(all, Member(value, property, matched: true));
        return all;
    }

    /// <summary>The one thing that the pattern asks does not hold; of several things, any may be the one, and an object that is missing matches nothing either.</summary>
    private Assurance Unmatched(Func<Outcome, Assurance> value, ITypeSymbol? type, IRecursivePatternOperation pattern)
    {
        if (pattern.PropertySubpatterns.IsEmpty && pattern.DeconstructionSubpatterns.IsEmpty)
            return OfType(value, type, pattern.MatchedType, matched: false);
        if (pattern.PropertySubpatterns.Length != 1 || !pattern.DeconstructionSubpatterns.IsEmpty)
            return Assurance.None;
        Assurance member = Member(value, pattern.PropertySubpatterns[0], matched: false);
        bool mayBeMissing = type is not { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } and not { NullableAnnotation: NullableAnnotation.NotAnnotated };
        return mayBeMissing ? Assurance.Or(member, value(Outcome.Null)) : member;
    }

    private Assurance Member(Func<Outcome, Assurance> value, IPropertySubpatternOperation property, bool matched) =>
        property.Member is IMemberReferenceOperation { Type: { } type } member
            ? Read(outcome => _answers.Member(member, value, outcome), type, property.Pattern, matched)
            : Assurance.None;

    /// <summary>A pattern of the value's own type only asks whether it is there.</summary>
    private static Assurance OfType(Func<Outcome, Assurance> value, ITypeSymbol? type, ITypeSymbol tested, bool matched)
    {
        ITypeSymbol? own = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return value(SymbolEqualityComparer.Default.Equals(own, tested) ? Outcome.Equal(null, !matched) : Outcome.Of(tested, matched));
    }
}
