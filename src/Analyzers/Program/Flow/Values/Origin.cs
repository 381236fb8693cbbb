using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>Something a value may hold, and how it came there within one body.</summary>
/// <param name="Kind">How it is known.</param>
/// <param name="Symbol">The member, local or parameter that is read; for an object the symbol it was read from, where there is one.</param>
/// <param name="Site">Where it is read.</param>
internal sealed record Origin(OriginKind Kind, ISymbol? Symbol, IOperation Site)
{
    /// <summary>What the data is; null for objects and parameters.</summary>
    public Classification? Data { get; init; }

    /// <summary>Type of the object, for <see cref="OriginKind.Object"/>.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>Of an <see cref="OriginKind.Object"/>: the members that hold nothing any more, since they were emptied before the object went on.</summary>
    public ImmutableArray<ISymbol> Emptied { get; init; } = ImmutableArray<ISymbol>.Empty;

    /// <summary>The object that holds the value, when it was put into one; null when the value stands for itself, also after serialising.</summary>
    public ITypeSymbol? Container { get; init; }

    /// <summary>Where in <see cref="Container"/> the value lies, if that is known.</summary>
    public Slot? Slot { get; init; }

    /// <summary>The constant key under which the value was put among the elements of a collection; null where that is not known.</summary>
    public object? Key { get; init; }

    /// <summary>The parameter of the body from which the value comes; null if it comes from elsewhere.</summary>
    public IParameterSymbol? Root { get; init; }

    /// <summary>For <see cref="OriginKind.Parameter"/>: the member of the parameter that is read, where it is not the whole. A captured parameter of a primary constructor counts as a member.</summary>
    public ISymbol? Member { get; init; }

    /// <summary>What the object itself that runs the body holds in <see cref="Member"/>; only who made the object knows that.</summary>
    public bool IsOfReceiver => Kind == OriginKind.Parameter && Root is null && Member is not null;

    /// <summary>For <see cref="OriginKind.Parameter"/>: the whole was serialised, so that nothing in it counts as lying inside an object any more.</summary>
    public bool IsSerialised { get; init; }

    /// <summary>What was done to the value on its way.</summary>
    public Sanitization Applied { get; init; }

    /// <summary>How many signs of the value are left, where it was cut by known bounds so that not enough is left to tell it (unit: characters).</summary>
    public int? Kept { get; init; }

    /// <summary>The call that took the text apart of which this may be no more than a piece; null where it is whole.</summary>
    public IOperation? Pieces { get; init; }

    /// <summary>The steps from the source to here, first step first.</summary>
    public ImmutableArray<FlowStep> Steps { get; init; } = ImmutableArray<FlowStep>.Empty;

    /// <summary>Of an <see cref="OriginKind.Object"/>: the personal data that it takes along, sensitive first.</summary>
    public ImmutableArray<CarriedMember> Carries(PersonalDataModel data)
    {
        if (Type is not { } type)
            return ImmutableArray<CarriedMember>.Empty;
        ImmutableArray<CarriedMember> carried = data.Carries(type);
        return Emptied.IsEmpty ? carried : carried.RemoveAll(member => Emptied.Contains(member.Member.OriginalDefinition, SymbolEqualityComparer.Default));
    }

    /// <summary>The same, one step further.</summary>
    public Origin Through(FlowStep step) => this with { Steps = Steps.Add(step) };
}
