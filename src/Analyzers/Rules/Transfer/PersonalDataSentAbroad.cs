using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>CSL3001: personal data reaches an endpoint outside the mainland without a transfer guard (CSL Art. 39, PIPL Arts. 38-40).</summary>
internal sealed class PersonalDataSentAbroad : Rule
{
    /// <summary>Sensitive data counts from the first person on (Provisions on cross-border data flows of 2024, Art. 8).</summary>
    private static readonly LocalizedText s_sensitive = new(
        "; sensitive personal information, where one person is enough", "；其中含敏感个人信息，一人即计入");

    private static readonly LocalizedText s_plain = new("", "");

    public override DiagnosticDescriptor Descriptor => RuleCatalog.PersonalDataSentAbroad;

    public override void Register(RuleContext context) =>
        context.OnFlows(SinkKinds.Bit("http"), (_, flows, report) =>
        {
            foreach (KnownFlow known in KnownFlow.Of(flows, "http", context.Program.Libraries.Policy))
            {
                if (known.Flow.Evidence.Has(EvidenceKinds.Transfer))
                    continue;
                Destination destination = context.Program.Destinations.Of(known.Flow.Sink);
                if (destination.Jurisdiction == Jurisdiction.Outside && !destination.Filtered)
                    Report(context, known, destination, report);
            }
        });

    private void Report(RuleContext context, KnownFlow known, Destination destination, CodeReport report)
    {
        SinkFlow flow = known.Flow;
        Finding finding = new Finding(Descriptor, known.Location, report.OwningSymbol)
            .About(known.Members)
            .To(flow.Sink)
            .Set(FindingProperties.Host, destination.Host)
            .Set(FindingProperties.Jurisdiction, "outside")
            .Along(known.Steps);
        if (destination.DecidedAt is { } decided)
            finding.Along(new[] { FlowStep.At(decided, StepKinds.Destination, destination.Host) });
        if (known.Verdict == SinkVerdict.Doubtful)
            finding.AsSuggestion();
        report.ReportDiagnostic(finding.With(
            DataPhrase.Of(known),
            destination.Host,
            Citation.Of(Descriptor, context.Program.Options, known.Location.SourceTree),
            IsSensitive(known) ? s_sensitive : s_plain));
    }

    private static bool IsSensitive(KnownFlow known)
    {
        foreach (PersonalData.CarriedMember member in known.Members)
        {
            if (member.Classification.Taxon.Sensitive)
                return true;
        }

        return false;
    }
}
