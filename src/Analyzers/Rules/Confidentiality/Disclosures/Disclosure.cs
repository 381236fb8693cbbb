using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Values;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality.Disclosures;

/// <summary>The personal data of others that an endpoint answers with.</summary>
/// <param name="Members">What is given, sensitive data first.</param>
/// <param name="Verdict">How sure it is that the policy does not allow it.</param>
/// <param name="Steps">From where it is read to the answer.</param>
internal sealed record Disclosure(ImmutableArray<CarriedMember> Members, SinkVerdict Verdict, ImmutableArray<FlowStep> Steps)
{
    /// <summary>The kind of sink that answers are.</summary>
    public const string Kind = "response";

    /// <summary>What the endpoint gives to a caller of whom it knows nothing; null if that is nothing, or nothing but what the caller gave himself.</summary>
    public static Disclosure? ToAnybody(Endpoint endpoint, BodyGraph body, ProgramModel program, ShownData shown, CancellationToken cancellation)
    {
        var members = new List<CarriedMember>();
        ImmutableArray<FlowStep> steps = ImmutableArray<FlowStep>.Empty;
        SinkVerdict worst = SinkVerdict.Fine;
        foreach (Answer answer in Answers.Of(endpoint, body, program, cancellation))
        {
            Origin origin = answer.Origin;
            bool isTaken = endpoint.Takes(origin, body);
            if (origin.Kind == OriginKind.Parameter || (origin.Applied & Sanitization.Part) != 0 || (isTaken && !answer.IsBroadcast) || shown.Allows(origin))
                continue;
            SinkVerdict here = SinkVerdict.Fine;
            foreach (CarriedMember member in Held(origin, program.Data, shown))
            {
                SinkVerdict verdict = program.Libraries.Policy.Judge(Kind, member.Classification.Taxon.Id, origin.Applied);
                if (verdict == SinkVerdict.Fine)
                    continue;
                bool? isSeen = answer.IsShown ? program.Views.Shows(answer.Views, answer.NameOf(member.Member), cancellation) : true;
                if (isSeen == false)
                    continue;
                // What lies deeper in an entity is commonly not loaded; what a caller sends to all may be meant for them, and markup that is not at hand may show nothing of it.
                if ((origin.Kind == OriginKind.Object && !IsOf(origin.Type!, member.Member)) || isTaken || isSeen is null)
                    verdict = SinkVerdict.Doubtful;
                here = verdict > here ? verdict : here;
                if (!members.Any(known => SymbolEqualityComparer.Default.Equals(known.Member, member.Member)))
                    members.Add(member);
            }

            if (here > worst)
                (worst, steps) = (here, PathOf(origin));
        }

        return worst == SinkVerdict.Fine ? null : Of(members, worst, steps);
    }

    /// <summary>A record with sensitive data that the endpoint gives whole, as it is kept; null if there is none.</summary>
    public static Disclosure? OfWholeRecord(Endpoint endpoint, BodyGraph body, ProgramModel program, ShownData shown, CancellationToken cancellation)
    {
        foreach (Answer answer in Answers.Of(endpoint, body, program, cancellation))
        {
            Origin origin = answer.Origin;
            if (answer.IsShown || answer.IsBroadcast || origin is not { Kind: OriginKind.Object, Type: { } type } || endpoint.Takes(origin, body) || shown.Allows(origin)
                || ValueShape.Unwrap(type) is not INamedTypeSymbol record || !program.StoredTypes.Keeps(record))
            {
                continue;
            }

            var members = new List<CarriedMember>();
            foreach (CarriedMember member in Held(origin, program.Data, shown))
            {
                if (member.Classification.Taxon.Sensitive && IsOf(type, member.Member))
                    members.Add(member);
            }

            if (members.Count > 0)
                return Of(members, SinkVerdict.Doubtful, PathOf(origin));
        }

        return null;
    }

    private static IEnumerable<CarriedMember> Held(Origin origin, PersonalDataModel data, ShownData shown)
    {
        if (origin is { Kind: OriginKind.Source, Data: { } known, Symbol: { } symbol })
            return new[] { new CarriedMember(symbol, known) };
        return origin.Carries(data).Where(member => !shown.IsPublic(member.Member) && !shown.IsHidden(member.Member));
    }

    /// <summary>Whether the member is one of the type's own, or of what it wraps, and not of what its own members hold.</summary>
    private static bool IsOf(ITypeSymbol type, ISymbol member)
    {
        type = ValueShape.Unwrap(type);
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, member.ContainingType?.OriginalDefinition))
                return true;
        }

        return type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } wrapped } && wrapped.Any(argument => IsOf(argument, member));
    }

    private static ImmutableArray<FlowStep> PathOf(Origin origin) =>
        origin.Steps.IsEmpty ? ImmutableArray.Create(FlowStep.At(origin.Site.Syntax, StepKinds.Returned, Name(origin))) : origin.Steps;

    private static string Name(Origin origin) => origin.Symbol is { } symbol ? ValueTracer.Display(symbol) : origin.Type?.Name ?? "";

    private static Disclosure Of(List<CarriedMember> members, SinkVerdict verdict, ImmutableArray<FlowStep> steps) =>
        new(members.OrderByDescending(member => member.Classification.Taxon.Sensitive).ToImmutableArray(), verdict, steps);
}
