using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// CSL2008: personal data goes to an outside party in the mainland that is not declared to process it for the operator, without consent to sharing and without
/// de-identification (CSL Art. 44(1), PIPL Arts. 21 and 23). One finding for each recipient and method. What leaves the mainland has rules of its own.
/// </summary>
internal sealed class ProvidedToThirdParty : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.ProvidedToThirdParty;

    public override void Register(RuleContext context) =>
        context.OnFlows(SinkKinds.Bit("http"), (flows, report) =>
        {
            var recipients = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var hosts = new List<string>();
            foreach (KnownFlow known in KnownFlow.Of(flows, "http", context.Program.Libraries.Policy, flow => Number(hosts, context.Program.Destinations.Of(flow).Host)))
            {
                Destination destination = context.Program.Destinations.Of(known.Flow);
                if (!destination.IsDecided || destination.Jurisdiction is Jurisdiction.Own or Jurisdiction.Outside || known.Flow.Evidence.Has(EvidenceKinds.Consent))
                    continue;
                string service = context.Program.Libraries.Hosts.Look(destination.Host).Kind;
                if (context.Program.Libraries.Services.IsCommissioned(service) || IsProcessor(known.Flow, context.Program.Libraries) || recipients.Contains(destination.Host)
                    || (context.Program.LeadingEndpoints.Declared(known.Flow.Call.Syntax, report.CancellationToken) & EvidenceKinds.Consent) != 0)
                {
                    continue;
                }

                recipients.Add(destination.Host);
                Report(context, known, destination, context.Program.Libraries.Services.Gathers(service), report);
            }
        });

    private static int Number(List<string> hosts, string host)
    {
        int known = hosts.IndexOf(host);
        if (known >= 0)
            return known;
        hosts.Add(host);
        return hosts.Count - 1;
    }

    private void Report(RuleContext context, KnownFlow known, Destination destination, bool isGathering, CodeReport report)
    {
        // A host that nobody knows may be a branch of the operator.
        SinkVerdict verdict = isGathering ? known.Verdict : SinkVerdict.Doubtful;
        report.ReportDiagnostic(known.Find(Descriptor, report, verdict, destination).With(DataPhrase.Of(known), destination.Host, Citation.Of(Descriptor, context.Program.Options, known.Location.SourceTree)));
    }

    /// <summary>Whether <c>[Processor("contract")]</c> stands on what sends: the method, its type, the client, or a method on the way (PIPL Art. 21).</summary>
    private static bool IsProcessor(SinkFlow flow, LibraryKnowledge libraries)
    {
        if (Declares(flow.Sink.Body.Owner, libraries) || (flow.Sink.Operation is IInvocationOperation { Instance.Type: { } client } && Declares(client, libraries)))
            return true;
        foreach (IOperation step in new[] { flow.Call, flow.Argument })
        {
            if (step is IInvocationOperation call && Declares(call.TargetMethod, libraries))
                return true;
        }

        foreach (Hop hop in flow.Hops)
        {
            if (hop.Body is { } body && Declares(body.Owner, libraries))
                return true;
        }

        return false;
    }

    private static bool Declares(ISymbol? member, LibraryKnowledge libraries)
    {
        for (ISymbol? symbol = member; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (Has(symbol.GetAttributes(), libraries))
                return true;
            if (symbol is not INamedTypeSymbol type)
                continue;
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
            {
                if (Has(contract.GetAttributes(), libraries))
                    return true;
            }
        }

        return false;
    }

    private static bool Has(ImmutableArray<AttributeData> attributes, LibraryKnowledge libraries)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (libraries.FindType(attribute.AttributeClass, FactVerb.Processor) is not null)
                return true;
        }

        return false;
    }
}
