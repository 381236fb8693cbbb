using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>
/// CSL3004: a prompt, a file or an embedding with personal data goes to a model outside the mainland, through a model's library or by HTTP to a model's
/// host (CSL Art. 39, PIPL Arts. 38-40). Own gateways and mainland models are no finding.
/// </summary>
internal sealed class PersonalDataSentToOverseasModel : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.PersonalDataSentToOverseasModel;

    public override void Register(RuleContext context) =>
        context.OnFlows(SinkKinds.Bits("http", "ai"), (flows, report) =>
        {
            Report(context, flows, "ai", report);
            Report(context, flows, "http", report);
        });

    private void Report(RuleContext context, BodyFlows flows, string sinkKind, CodeReport report)
    {
        foreach (TransferFlow flow in TransferFlow.Of(context, flows, sinkKind))
        {
            if (flow.Destination.Jurisdiction != Jurisdiction.Outside || !flow.IsToModel)
                continue;
            report.ReportDiagnostic(flow.Find(Descriptor, report).With(
                DataPhrase.Of(flow.Known),
                flow.Destination.Host,
                Citation.Of(Descriptor, context.Program.Options, flow.Known.Location.SourceTree),
                flow.Note));
        }
    }
}
