using System.Collections.Generic;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>Personal data that leaves through a client, with where it goes and what is declared for it. No guard stands on its path.</summary>
/// <param name="Known">The flow.</param>
/// <param name="Destination">Where the request goes.</param>
/// <param name="Route">What is declared of its export; a complete declaration settles the flow, so it never comes here.</param>
internal sealed record TransferFlow(KnownFlow Known, Destination Destination, TransferDeclaration Route)
{
    /// <summary>Sensitive data counts from the first person on (Provisions on cross-border data flows of 2024, Art. 8).</summary>
    private static readonly LocalizedText s_sensitive = new(
        "; sensitive personal information, where one person is enough", "；其中含敏感个人信息，一人即计入");

    private static readonly LocalizedText s_incomplete = new(
        "; a route is declared, its reference is empty", "；已声明出境途径，但未填写凭据编号");

    private static readonly LocalizedText s_both = new(
        "; sensitive personal information, where one person is enough; a route is declared, its reference is empty",
        "；其中含敏感个人信息，一人即计入；已声明出境途径，但未填写凭据编号");

    private static readonly LocalizedText s_plain = new("", "");

    /// <summary>The kind of service that the destination is for; empty where nobody knows it.</summary>
    public string Service { get; private set; } = "";

    /// <summary>Whether the request goes to a model, by the sink or by the host.</summary>
    public bool IsToModel => Known.Flow.Sink.Kind == "ai" || Service == "ai";

    /// <summary>What a message adds about the data and the declaration.</summary>
    public LocalizedText Note => (IsSensitive(Known), Route == TransferDeclaration.Incomplete) switch
    {
        (true, true) => s_both,
        (true, false) => s_sensitive,
        (false, true) => s_incomplete,
        _ => s_plain,
    };

    /// <summary>Whether sensitive personal information is among what goes.</summary>
    public static bool IsSensitive(KnownFlow known)
    {
        foreach (PersonalData.CarriedMember member in known.Members)
        {
            if (member.Classification.Taxon.Sensitive)
                return true;
        }

        return false;
    }

    /// <summary>The flows of a body that no guard, filter or complete declaration settles.</summary>
    public static IEnumerable<TransferFlow> Of(RuleContext context, BodyFlows flows, string sinkKind)
    {
        foreach (KnownFlow known in OfEachPlace(context.Program, flows, sinkKind))
        {
            Destination destination = context.Program.Destinations.Of(known.Flow);
            if (destination.Filtered || context.Program.Destinations.IsChecked(known.Flow, destination))
                continue;
            TransferDeclaration route = new TransferDeclarations(context.Program.Options, known.Location.SourceTree, IsSensitive(known)).Of(known.Flow, destination.Host);
            if (route != TransferDeclaration.Complete)
                yield return new TransferFlow(known, destination, route) { Service = context.Program.Libraries.Hosts.Look(destination.Host).Kind };
        }
    }

    /// <summary>The known flows of a body; an expression that goes to the mainland on one way and abroad on another has both.</summary>
    public static IEnumerable<KnownFlow> OfEachPlace(ProgramModel program, BodyFlows flows, string sinkKind) =>
        KnownFlow.Of(flows, sinkKind, program.Libraries.Policy, flow =>
        {
            Destination destination = program.Destinations.Of(flow);
            bool isModel = destination.IsDecided && program.Libraries.Hosts.Look(destination.Host).Kind == "ai";
            return ((int)destination.Jurisdiction << 2) | (destination.IsDecided ? 2 : 0) | (isModel ? 1 : 0);
        });

    /// <summary>The finding, without its message.</summary>
    public Finding Find(DiagnosticDescriptor descriptor, CodeReport report) =>
        Known.Find(descriptor, report, Known.Verdict, Destination)
            .Set(FindingProperties.Jurisdiction, Destination.Jurisdiction == Jurisdiction.Outside ? "outside" : "unknown");
}
