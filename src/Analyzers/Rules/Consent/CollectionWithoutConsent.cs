using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>CSL1001: an endpoint takes personal data from its caller and keeps, sends or uses it without consent before that (CSL Art. 43(1), PIPL Arts. 13-14).</summary>
internal sealed class CollectionWithoutConsent : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.CollectionWithoutConsent;

    public override void Register(RuleContext context) =>
        context.OnEndpoints(SinkKinds.Keeping, Concerns, (endpoint, body, flows, report) => Visit(context, endpoint, body, flows, report));

    /// <summary>Staff and machines do not give consent for the person; the operator's ground for them lies elsewhere.</summary>
    private static bool Concerns(Endpoint endpoint) =>
        endpoint.Audience is not (Audience.Staff or Audience.Machine) && endpoint.Verb is not ("GET" or "DELETE") && (endpoint.Declared & EvidenceKinds.Consent) == 0;

    private void Visit(RuleContext context, Endpoint endpoint, BodyGraph body, BodyFlows flows, Action<Diagnostic> report)
    {
        var collected = new List<CarriedMember>();
        SinkFlow? first = null;
        foreach (SinkFlow flow in flows.Flows)
        {
            if (flow.Data is null || !endpoint.Takes(flow.Origin, body)
                || (SinkKinds.Bit(flow.Sink.Kind) & SinkKinds.Keeping) == 0
                || flow.Evidence.Has(EvidenceKinds.Consent))
            {
                continue;
            }

            int before = collected.Count;
            if (flow.Carried.IsEmpty && !IsSecret(flow.Data))
                collected.Add(new CarriedMember(flow.Origin.Symbol ?? endpoint.Handler, flow.Data));
            foreach (CarriedMember member in flow.Carried)
            {
                if (!IsSecret(member.Classification))
                    collected.Add(member);
            }

            if (collected.Count > before)
                first ??= flow;
        }

        if (first is not null && collected.Count > 0)
            Report(context, endpoint, first, collected, report);
    }

    private void Report(RuleContext context, Endpoint endpoint, SinkFlow first, List<CarriedMember> collected, Action<Diagnostic> report)
    {
        // A stable order: sensitive data first, as it was met.
        ImmutableArray<CarriedMember> members = collected.OrderByDescending(member => member.Classification.Taxon.Sensitive).ToImmutableArray();
        var steps = new List<FlowStep> { new(endpoint.Location, StepKinds.Endpoint, ImmutableArray.Create(endpoint.Name, members[0].Member.Name)) };
        steps.AddRange(first.Origin.Steps);
        steps.AddRange(first.Down);

        Finding finding = new Finding(Descriptor, endpoint.Location, endpoint.Handler)
            .About(members)
            .To(first.Sink)
            .Along(steps);
        if (endpoint.Audience == Audience.Person && (endpoint.Verb is "PUT" or "PATCH" || CallerWords.SpeaksOfUpdate(endpoint.Handler.Name)))
            finding.AsSuggestion(); // Correcting one's own record asks for no new consent when the purpose is the same.
        report(finding.With(
            endpoint.Name,
            DataPhrase.Taxa(members),
            first.Sink.Member.ContainingType.Name + "." + first.Sink.Member.Name,
            Citation.Of(Descriptor, context.Program.Options, endpoint.Location.SourceTree)));
    }

    /// <summary>A password or token proves who someone is; giving it is no collection about the person.</summary>
    private static bool IsSecret(Classification data) => data.Taxon.Id is "password-credential" or "session-identifier";
}
