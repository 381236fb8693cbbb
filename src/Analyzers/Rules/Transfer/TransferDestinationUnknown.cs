using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>CSL3006: personal data goes to an address that neither the code nor its settings determine (CSL Art. 39, PIPL Art. 38). A suggestion.</summary>
internal sealed class TransferDestinationUnknown : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.TransferDestinationUnknown;

    public override void Register(RuleContext context) =>
        context.OnFlows(SinkKinds.Bits("http", "ai"), (flows, report) =>
        {
            foreach (string kind in new[] { "http", "ai" })
            {
                foreach (TransferFlow flow in TransferFlow.Of(context, flows, kind))
                {
                    // Only data that certainly is personal is worth a question that the code cannot answer.
                    if (flow.Destination.IsDecided || flow.Known.Verdict != Libraries.SinkVerdict.Finding || flow.Known.Members[0].Classification.Confidence < Confidence.Known && !IsNamedPlainly(flow.Known))
                        continue;
                    report.ReportDiagnostic(flow.Find(Descriptor, report).With(
                        DataPhrase.Of(flow.Known), Citation.Of(Descriptor, context.Program.Options, flow.Known.Location.SourceTree)));
                }
            }
        });

    /// <summary>Sensitive data by its name, such as an identity number, leaves no doubt either.</summary>
    private static bool IsNamedPlainly(KnownFlow known) =>
        known.Members[0].Classification is { Confidence: Confidence.Named, Taxon.Sensitive: true };
}
