using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Rules;

/// <summary>
/// A flow that is reported in this body: the data is known to be personal here, not further down, and the policy does not settle it. One expression
/// gives one finding, whatever the number of ways it takes.
/// </summary>
internal sealed class KnownFlow
{
    private KnownFlow(SinkFlow flow, Location location, SinkVerdict verdict, ImmutableArray<CarriedMember> members)
    {
        Flow = flow;
        Location = location;
        Verdict = verdict;
        Members = members;
    }

    public SinkFlow Flow { get; }

    /// <summary>The expression that hands the personal data over.</summary>
    public Location Location { get; }

    public SinkVerdict Verdict { get; }

    /// <summary>All personal data that the expression hands over, sensitive data first.</summary>
    public ImmutableArray<CarriedMember> Members { get; }

    /// <summary>From the source to the sink.</summary>
    public IEnumerable<FlowStep> Steps
    {
        get
        {
            foreach (FlowStep step in Flow.Origin.Steps)
                yield return step;
            foreach (FlowStep step in Flow.Down)
                yield return step;
        }
    }

    /// <summary>The finding of a rule about this flow, without its message.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="report">Where it is reported.</param>
    /// <param name="verdict">A doubtful one makes it a suggestion.</param>
    /// <param name="destination">Where the data goes, for rules that ask.</param>
    public Finding Find(DiagnosticDescriptor descriptor, CodeReport report, SinkVerdict verdict, Destination? destination = null)
    {
        Finding finding = new Finding(descriptor, Location, report.OwningSymbol).About(Members).To(Flow.Sink);
        if (destination is { IsDecided: true })
            finding.Set(FindingProperties.Host, destination.Host);
        // Where the address is decided comes first, so that the path ends at the sink.
        if (destination is { DecidedAt: { } decided })
            finding.Along(new[] { FlowStep.At(decided, StepKinds.Destination, destination.Host) });
        finding.Along(Steps);
        return verdict == SinkVerdict.Doubtful ? finding.AsSuggestion() : finding;
    }

    /// <summary>The flows of one sink kind that are reported here, in the order of their expressions.</summary>
    /// <param name="flows">What reaches sinks from the body.</param>
    /// <param name="sinkKind">The kind of sink.</param>
    /// <param name="policy">What may go where.</param>
    /// <param name="apart">Parts the ways of one expression that are not the same to the rule; null where all are.</param>
    /// <param name="isTold">Whether the rule tells of data of a taxon: what a method further down takes for something of which it does not is told of here. By default what the policy does not allow.</param>
    public static IEnumerable<KnownFlow> Of(BodyFlows flows, string sinkKind, SinkPolicy policy, Func<SinkFlow, int>? apart = null, Func<string, bool>? isTold = null)
    {
        var seen = new Dictionary<(TextSpan, int), int>();
        var found = new List<KnownFlow>();
        foreach (SinkFlow flow in flows.Flows)
        {
            if (flow.Sink.Kind != sinkKind || flow.Data is null || flow.Origin.Kind == OriginKind.Parameter || (flow.KnownBelow && !IsLeftOpen(flow)))
                continue;
            if (Weigh(flow, policy) is not ({ } weighed, var verdict))
                continue;
            if (flow.Sink.IsMinor)
                verdict = SinkVerdict.Doubtful;
            Location location = Place(weighed);
            (TextSpan, int) way = (location.SourceSpan, apart?.Invoke(flow) ?? 0);
            if (!seen.TryGetValue(way, out int index))
            {
                seen.Add(way, found.Count);
                found.Add(new KnownFlow(weighed, location, verdict, MembersOf(weighed)));
            }
            else
            {
                // The graver flow tells the path; the data of both is named.
                KnownFlow other = found[index];
                KnownFlow first = verdict > other.Verdict ? new KnownFlow(weighed, location, verdict, MembersOf(weighed)) : other;
                found[index] = new KnownFlow(first.Flow, location, first.Verdict, Union(other.Members, MembersOf(weighed)));
            }
        }

        return found;

        bool IsLeftOpen(SinkFlow flow) =>
            flow.TakenFor is { Taxon.Id: var taxon } && !(isTold?.Invoke(taxon) ?? policy.Judge(sinkKind, taxon, Sanitization.None) != SinkVerdict.Fine);
    }

    /// <summary>The flow without what the policy allows there, and what it says to the rest; null if nothing is left.</summary>
    private static (SinkFlow? Flow, SinkVerdict Verdict) Weigh(SinkFlow flow, SinkPolicy policy)
    {
        if (flow.Carried.IsEmpty)
        {
            SinkVerdict verdict = Judge(flow, flow.Data!.Taxon.Id, policy);
            return verdict == SinkVerdict.Fine ? (null, verdict) : (flow, verdict);
        }

        var judged = JudgedMembers.Of(flow.Carried, member => Judge(flow, member.Classification.Taxon.Id, policy));
        return judged.Members.IsEmpty ? (null, judged.Worst) : (flow with { Carried = judged.Members, Data = judged.Members[0].Classification }, judged.Worst);
    }

    private static SinkVerdict Judge(SinkFlow flow, string taxon, SinkPolicy policy) =>
        policy.IsMinor(flow.Sink.Kind, taxon) && IsOccasion(flow, policy) ? SinkVerdict.Fine : policy.Judge(flow.Sink.Kind, taxon, flow.Applied);

    /// <summary>Whether the sink is used for an occasion it is kept for, by the text that is written and the names around it: at the sink, and at the call that leads there.</summary>
    private static bool IsOccasion(SinkFlow flow, SinkPolicy policy)
    {
        string kind = flow.Sink.Kind;
        if (policy.IsOccasion(kind, flow.Sink.Member.Name) || Speaks(flow.Sink.Operation) || Speaks(flow.Call))
            return true;
        for (ISymbol? symbol = flow.Sink.Body.Owner; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (policy.IsOccasion(kind, symbol.Name))
                return true;
        }

        foreach (SyntaxNode around in flow.Call.Syntax.Ancestors())
        {
            string? name = around switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                _ => null,
            };
            if (name is not null && policy.IsOccasion(kind, name))
                return true;
        }

        return false;

        // Constants are the text; a member of an enumeration names the kind of event.
        bool Speaks(IOperation call)
        {
            foreach (IOperation operation in call.Descendants())
            {
                if ((operation.ConstantValue is { HasValue: true, Value: string text } && policy.IsOccasion(kind, text))
                    || (operation is IFieldReferenceOperation { Field: { HasConstantValue: true } member } && policy.IsOccasion(kind, member.Name)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static ImmutableArray<CarriedMember> MembersOf(SinkFlow flow) =>
        !flow.Carried.IsEmpty || flow.Origin.Symbol is not { } symbol ? flow.Carried : ImmutableArray.Create(new CarriedMember(symbol, flow.Data!));

    private static ImmutableArray<CarriedMember> Union(ImmutableArray<CarriedMember> left, ImmutableArray<CarriedMember> right)
    {
        ImmutableArray<CarriedMember>.Builder all = left.ToBuilder();
        foreach (CarriedMember member in right)
        {
            if (!all.Any(known => SymbolEqualityComparer.Default.Equals(known.Member, member.Member) && known.Classification.Sign == member.Classification.Sign))
                all.Add(member);
        }

        return all.OrderByDescending(member => member.Classification.Taxon.Sensitive).ToImmutableArray();
    }

    /// <summary>The read of the data where it stands inside the argument, else the argument.</summary>
    private static Location Place(SinkFlow flow)
    {
        SyntaxNode argument = flow.Argument.Syntax;
        SyntaxNode read = flow.Origin.Site.Syntax;
        return (read.SyntaxTree == argument.SyntaxTree && argument.Span.Contains(read.Span) ? read : argument).GetLocation();
    }
}
