using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality.Urls;

/// <summary>What an endpoint takes from the address of the request, by query or route.</summary>
/// <param name="Members">The personal data, sensitive data first.</param>
/// <param name="Steps">Where it is taken.</param>
/// <param name="IsMinor">Worth a second look only: staff and machines look up what they work on, and an object of filters may be empty.</param>
internal sealed record UrlInputs(ImmutableArray<CarriedMember> Members, ImmutableArray<FlowStep> Steps, bool IsMinor)
{
    /// <summary>Whether the endpoint, as it is declared, takes anything from the address, or its handler may read it there by hand.</summary>
    public static bool MayTake(Endpoint endpoint, QueryReads reads)
    {
        foreach (BoundInput input in endpoint.Inputs)
        {
            if (IsInAddress(endpoint, input))
                return true;
        }

        return reads.MayBeIn(endpoint);
    }

    /// <summary>The personal data that the endpoint takes from the address, or null.</summary>
    public static UrlInputs? Of(Endpoint endpoint, QueryReads reads, ProgramModel program, CancellationToken cancellation)
    {
        var members = ImmutableArray.CreateBuilder<CarriedMember>();
        var steps = ImmutableArray.CreateBuilder<FlowStep>();
        SinkVerdict worst = SinkVerdict.Fine;
        foreach (BoundInput input in endpoint.Inputs)
        {
            if (!IsInAddress(endpoint, input))
                continue;
            var judged = JudgedMembers.Of(Personal(input.Symbol, program.Data), member => Judge(member, input.Symbol, program.Libraries.Policy));
            members.AddRange(judged.Members);
            worst = JudgedMembers.Worse(worst, judged.Worst);
            if (!judged.Members.IsEmpty && !input.Symbol.DeclaringSyntaxReferences.IsEmpty)
                steps.Add(FlowStep.At(input.Symbol.DeclaringSyntaxReferences[0].GetSyntax(), StepKinds.Source, input.Symbol.Name, judged.Members[0].Classification.Taxon.Id));
        }

        foreach ((CarriedMember member, string key, IOperation site) in reads.Of(endpoint, cancellation))
        {
            SinkVerdict verdict = Judge(member, program.Libraries.Policy);
            if (verdict == SinkVerdict.Fine)
                continue;
            members.Add(member);
            worst = JudgedMembers.Worse(worst, verdict);
            steps.Add(FlowStep.At(site.Syntax, StepKinds.Source, key, member.Classification.Taxon.Id));
        }

        if (members.Count == 0)
            return null;
        bool isMinor = worst == SinkVerdict.Doubtful || endpoint.Audience is not (Audience.Anyone or Audience.Person);
        return new UrlInputs(members.OrderByDescending(member => member.Classification.Taxon.Sensitive).ToImmutableArray(), steps.ToImmutable(), isMinor);
    }

    /// <summary>What the policy says to data in an address; a search box for people goes by their names.</summary>
    private static SinkVerdict Judge(CarriedMember member, SinkPolicy policy) =>
        member.Classification.Taxon.Id == "person-name" ? SinkVerdict.Fine : policy.Judge(UrlText.Kind, member.Classification.Taxon.Id, Sanitization.None);

    /// <summary>What it says to data that an input is or holds. The filters of a list are commonly for staff, and which of them a caller fills is not in sight.</summary>
    private static SinkVerdict Judge(CarriedMember member, ISymbol input, SinkPolicy policy) =>
        Judge(member, policy) is var verdict && verdict == SinkVerdict.Finding && !member.Classification.Taxon.Sensitive && !SymbolEqualityComparer.Default.Equals(member.Member, input)
            ? SinkVerdict.Doubtful
            : verdict;

    /// <summary>The personal data that a parameter is or, where it is an object, holds.</summary>
    public static ImmutableArray<CarriedMember> Personal(ISymbol symbol, PersonalDataModel data)
    {
        if (data.Classify(symbol) is { Confidence: >= Confidence.Named } classification)
            return ImmutableArray.Create(new CarriedMember(symbol, classification));
        return ValueTracer.TypeOf(symbol) is { } type ? data.Carries(type) : ImmutableArray<CarriedMember>.Empty;
    }

    /// <summary>
    /// Whether an input comes from the address. A parameter of a posting action without an attribute may as well come from a form; what reads requests of
    /// an application service by convention takes all of a GET from the query.
    /// </summary>
    private static bool IsInAddress(Endpoint endpoint, BoundInput input)
    {
        bool isLookUp = endpoint.Verb is "GET" or "HEAD" or "DELETE";
        return input.Source switch
        {
            BindingSource.Route => true,
            BindingSource.Query => isLookUp || input.IsAsked,
            BindingSource.Body => isLookUp && endpoint.Kind == EndpointKind.ApplicationService,
            _ => false,
        };
    }
}
