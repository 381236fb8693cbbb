using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Stores;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>Something that reaches a sink from a place in one body.</summary>
/// <param name="Sink">The library member at the end.</param>
/// <param name="Call">The operation in this body that hands the value over: the sink call itself or the call that leads there.</param>
/// <param name="Argument">The expression handed over.</param>
/// <param name="Origin">What the expression holds.</param>
internal sealed record SinkFlow(SinkCall Sink, IOperation Call, IOperation Argument, Origin Origin)
{
    /// <summary>What the data is, if it is known here or further down; null while only the caller can know.</summary>
    public Classification? Data { get; init; }

    /// <summary>Taxa of all personal data that goes, most sensitive first: several for an object.</summary>
    public ImmutableArray<CarriedMember> Carried { get; init; } = ImmutableArray<CarriedMember>.Empty;

    /// <summary>What was done to the value before it reached the sink.</summary>
    public Sanitization Applied { get; init; }

    /// <summary>The member of a stored row that takes the value; null where the value itself, or the object that holds it, is handed to the sink.</summary>
    public ISymbol? RowMember { get; init; }

    /// <summary>The data is already known, and reported, in a method further down.</summary>
    public bool KnownBelow { get; init; }

    /// <summary>Of data that is known below: what the name of the parameter there takes it for, where that is something else, as in <c>Md5(string password)</c> for a phone number; else null.</summary>
    public Classification? TakenFor { get; init; }

    /// <summary>Evidence that stands before the sink, here or further down.</summary>
    public EvidenceSet Evidence { get; init; } = EvidenceSet.None;

    /// <summary>The calls from this body down to the one the sink stands in, the outermost first; none where it stands here.</summary>
    public ImmutableArray<Hop> Hops { get; init; } = ImmutableArray<Hop>.Empty;

    /// <summary>The steps from the call down to the sink.</summary>
    public ImmutableArray<FlowStep> Down { get; init; } = ImmutableArray<FlowStep>.Empty;

    /// <summary>What reaches a sink that stands in the body itself.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="argument">The expression handed over.</param>
    /// <param name="origin">What the expression holds.</param>
    public static SinkFlow At(SinkCall sink, IOperation argument, Origin origin) => new(sink, sink.Operation, argument, origin)
    {
        Data = origin.Data,
        Applied = origin.Applied,
        Down = ImmutableArray.Create(FlowStep.At(sink.Operation.Syntax, StepKinds.Sink, FlowStep.NameOf(sink.Member), sink.Kind)),
    };

    /// <summary>The same with all that an object carries; null for an object that carries nothing, and for what a statement is seen not to keep.</summary>
    public SinkFlow? Whole(PersonalDataModel data)
    {
        SinkFlow whole = this;
        if (Sink.Statement is { } statement && Carried.IsEmpty && (Origin.Slot is not null || Origin.Kind == OriginKind.Source))
        {
            if (Kept(statement, statement.UseOf(Origin.Slot?.Member.Name)) is not { } sink)
                return null;
            whole = this with { Sink = sink with { Statement = null } };
        }

        if (Origin is not { Kind: OriginKind.Object, Type: not null })
            return whole;
        ImmutableArray<CarriedMember> carried = Origin.Carries(data);
        return whole.Sink.Statement is not null ? whole.OfMembers(carried) : carried.IsEmpty ? null : whole with { Carried = carried, Data = carried[0].Classification };
    }

    /// <summary>Of an object whose members are the parameters of a statement, those that it keeps.</summary>
    private SinkFlow? OfMembers(ImmutableArray<CarriedMember> carried)
    {
        SinkCall? surest = null;
        var kept = ImmutableArray.CreateBuilder<CarriedMember>(carried.Length);
        foreach (CarriedMember member in carried)
        {
            if (Kept(Sink.Statement!, Sink.Statement!.UseOf(member.Member.Name)) is not { } sink)
                continue;
            kept.Add(member);
            surest = surest is { IsOpen: false } ? surest : sink;
        }

        return surest is null ? null : this with { Sink = surest, Carried = kept.ToImmutable(), Data = kept[0].Classification };
    }

    /// <summary>The sink for a parameter that the statement uses so; null where it does not keep it.</summary>
    private SinkCall? Kept(HandedStatement statement, StatementUse use) => use switch
    {
        StatementUse.Keeps => Sink,
        StatementUse.SaidToKeep => Sink with { IsOpen = true },
        StatementUse.Unseen when !statement.HasToBeSeen => Sink with { IsOpen = true },
        _ => null,
    };
}
