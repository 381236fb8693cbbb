using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>CSL3001: personal data reaches an endpoint outside the mainland without a transfer guard (CSL Art. 39, PIPL Arts. 38-40). Models have a rule of their own.</summary>
internal sealed class PersonalDataSentAbroad : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.PersonalDataSentAbroad;

    public override void Register(RuleContext context) =>
        context.OnFlows(SinkKinds.Bit("http"), (flows, report) =>
        {
            foreach (TransferFlow flow in TransferFlow.Of(context, flows, "http"))
            {
                if (flow.Destination.Jurisdiction != Jurisdiction.Outside || flow.IsToModel)
                    continue;
                report.ReportDiagnostic(flow.Find(Descriptor, report).With(
                    DataPhrase.Of(flow.Known),
                    flow.Destination.Host,
                    Citation.Of(Descriptor, context.Program.Options, flow.Known.Location.SourceTree),
                    flow.Note));
            }
        });
}
