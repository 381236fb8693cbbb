using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>CSL2001: personal data reaches a logging call unredacted (CSL Art. 42(1), PIPL Art. 51).</summary>
internal sealed class PersonalDataInLog : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.PersonalDataInLog;

    public override void Register(RuleContext context) =>
        context.OnFlows(SinkKinds.Bit("log"), (_, flows, report) =>
        {
            foreach (KnownFlow flow in KnownFlow.Of(flows, "log", context.Program.Libraries.Policy))
                Report(context, flow, report);
        });

    private void Report(RuleContext context, KnownFlow known, CodeReport report)
    {
        SinkFlow flow = known.Flow;
        Location location = known.Location;
        Finding finding = new Finding(Descriptor, location, report.OwningSymbol)
            .About(known.Members)
            .To(flow.Sink)
            .Along(known.Steps);
        if (known.Verdict == SinkVerdict.Doubtful)
            finding.AsSuggestion();
        report.ReportDiagnostic(finding.With(
            DataPhrase.Of(known),
            flow.Sink.Member.ContainingType.Name + "." + flow.Sink.Member.Name,
            Citation.Of(Descriptor, context.Program.Options, location.SourceTree)));
    }
}
