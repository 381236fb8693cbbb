using System;
using System.Threading;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Configuration;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>CSL1001: an endpoint takes personal data from its caller and keeps, sends or uses it without consent before that (CSL Art. 43(1), PIPL Arts. 13-14).</summary>
internal sealed class CollectionWithoutConsent : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.CollectionWithoutConsent;

    public override void Register(RuleContext context)
    {
        context.OnEndpoints(SinkKinds.Keeping, endpoint => Concerns(endpoint, context.Program.Options), (endpoint, body, flows, report) =>
        {
            if (CollectedData.Without(endpoint, body, flows, EvidenceKinds.Consent) is { } collected
                && !Collection.IgnoresDecision(endpoint, context.Program, default))
            {
                Report(context, endpoint, collected, report);
            }
        });
        context.OnEndpoints(endpoint => Concerns(endpoint, context.Program.Options) && TakesPersonalData(endpoint, context.Program.Data), (endpoint, report, cancellation) => OutOfSight(context, endpoint, report, cancellation));
    }

    /// <summary>Looks at what an endpoint hands to other projects, where nothing in sight keeps it.</summary>
    private void OutOfSight(RuleContext context, Endpoint endpoint, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (!HandedOut.MayHandOut(endpoint.Handler, cancellation) || context.Program.Bodies.Graph(endpoint.Handler, cancellation) is not { } body
            || CollectedData.Without(endpoint, body, context.Program.Flow.Analyze(body, cancellation), EvidenceKinds.Consent) is not null
            || HandedOut.Without(endpoint, body, context.Program, cancellation) is not { } handed
            || Collection.IgnoresDecision(endpoint, context.Program, cancellation))
        {
            return;
        }

        report(new Finding(Descriptor, endpoint.Location, endpoint.Handler).About(handed.Members).Along(handed.Steps(endpoint)).AsSuggestion().With(
            endpoint.Name,
            DataPhrase.Taxa(handed.Members),
            handed.Method,
            Citation.Of(Descriptor, context.Program.Options, endpoint.Location.SourceTree)));
    }

    private static bool TakesPersonalData(Endpoint endpoint, PersonalDataModel data)
    {
        foreach (BoundInput input in endpoint.Inputs)
        {
            if (data.Classify(input.Symbol) is { Confidence: >= Confidence.Named } || (input.Type is { } type && !data.Carries(type).IsEmpty))
                return true;
        }

        return false;
    }

    private static bool Concerns(Endpoint endpoint, ProjectOptions options) => Collection.Happens(endpoint, options) && (endpoint.Declared & EvidenceKinds.Consent) == 0;

    private void Report(RuleContext context, Endpoint endpoint, CollectedData collected, Action<Diagnostic> report)
    {
        Finding finding = new Finding(Descriptor, endpoint.Location, endpoint.Handler)
            .About(collected.Members)
            .To(collected.First.Sink)
            .Along(collected.Steps(endpoint));
        if (Collection.IsMinor(endpoint))
            finding.AsSuggestion();
        report(finding.With(
            endpoint.Name,
            DataPhrase.Taxa(collected.Members),
            collected.First.Sink.Member.ContainingType.Name + "." + collected.First.Sink.Member.Name,
            Citation.Of(Descriptor, context.Program.Options, endpoint.Location.SourceTree)));
    }
}
