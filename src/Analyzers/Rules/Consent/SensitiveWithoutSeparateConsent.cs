using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Configuration;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>
/// CSL1002: an endpoint takes sensitive personal data, and the consent it asks for names neither purpose nor category (CSL Art. 43(1), PIPL Art. 29).
/// Where no consent is asked at all, CSL1001 says so alone.
/// </summary>
internal sealed class SensitiveWithoutSeparateConsent : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.SensitiveWithoutSeparateConsent;

    public override void Register(RuleContext context) =>
        context.OnEndpoints(SinkKinds.Keeping, endpoint => Concerns(endpoint, context.Program.Options), (endpoint, body, flows, report) =>
        {
            if (CollectedData.Without(endpoint, body, flows, EvidenceKinds.SeparateConsent, EvidenceKinds.Consent, sensitiveOnly: true) is not { } collected)
            {
                return;
            }

            var found = new FlowStep(endpoint.Location, StepKinds.Evidence, ImmutableArray.Create(EvidenceOf(endpoint)));
            Finding finding = new Finding(Descriptor, endpoint.Location, endpoint.Handler)
                .About(collected.Members)
                .To(collected.First.Sink)
                .Along(new[] { found })
                .Along(collected.Steps(endpoint));
            if (Collection.IsMinor(endpoint))
                finding.AsSuggestion();
            report(finding.With(
                endpoint.Name,
                DataPhrase.Taxa(collected.Members),
                Citation.Of(Descriptor, context.Program.Options, endpoint.Location.SourceTree)));
        });

    private static bool Concerns(Endpoint endpoint, ProjectOptions options) => Collection.Happens(endpoint, options) && (endpoint.Declared & EvidenceKinds.SeparateConsent) == 0;

    /// <summary>The declared evidence by its name; a check in the body by the kind alone.</summary>
    private static string EvidenceOf(Endpoint endpoint)
    {
        foreach (Evidence evidence in endpoint.Evidence)
        {
            if ((evidence.Kinds & EvidenceKinds.Consent) != 0)
                return evidence.Name;
        }

        return "consent";
    }
}
