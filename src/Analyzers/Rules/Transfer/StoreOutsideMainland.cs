using System.Collections.Generic;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>
/// CSL3002: code selects a store outside the mainland: a region, a database, a bucket, a cache, a broker (CSL Art. 39, PIPL Arts. 38 and 40). A warning where the
/// program is seen to store personal data.
/// </summary>
internal sealed class StoreOutsideMainland : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.StoreOutsideMainland;

    public override void Register(RuleContext context) =>
        context.OnFile((tree, model, report) =>
        {
            var seen = new HashSet<Location>();
            foreach (SdkClient client in context.Program.Destinations.Clients.In(tree))
            {
                // An address of a settings file is reported there.
                if (client.Fact.Kind is not ("storage" or "database" or "cache" or "queue" or "cloud")
                    || client.Destination is not { Jurisdiction: Jurisdiction.Outside, By: DecidedBy.Code or DecidedBy.Default, DecidedAt: { } decided }
                    || decided.SourceTree != tree || !seen.Add(decided)
                    || new TransferDeclarations(context.Program.Options, tree, isSensitive: false).Around(model.GetEnclosingSymbol(client.Site.SpanStart), client.Destination.Host) == TransferDeclaration.Complete)
                {
                    continue;
                }

                Finding finding = new Finding(Descriptor, decided, report.At(client.Site).OwningSymbol)
                    .Set(FindingProperties.Sink, "storage")
                    .Set(FindingProperties.Host, client.Destination.Host)
                    .Set(FindingProperties.Jurisdiction, "outside")
                    .Along(new[] { FlowStep.At(decided, StepKinds.Destination, client.Destination.Host) });
                // What an operator of critical infrastructure stores abroad asks for an assessment whatever it is (CSL Art. 39).
                if (!context.Program.Stores.HoldPersonalData && !context.Program.Options.IsCriticalOperator(tree))
                    finding.AsSuggestion();
                report.At(client.Site).ReportDiagnostic(finding.With(client.Destination.Host, Citation.Of(Descriptor, context.Program.Options, tree)));
            }
        });
}
