using System;
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

    public override void Register(RuleContext context) =>
        context.OnEndpoints(SinkKinds.Keeping, endpoint => Concerns(endpoint, context.Program.Options), (endpoint, body, flows, report) =>
        {
            if (CollectedData.Without(endpoint, body, flows, EvidenceKinds.Consent) is { } collected
                && !Collection.IgnoresDecision(endpoint, context.Program, default))
            {
                Report(context, endpoint, collected, report);
            }
        });

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
