using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>The personal data that an endpoint takes from its caller and keeps, sends on or uses.</summary>
/// <param name="Members">What is taken, sensitive data first.</param>
/// <param name="First">The first flow that carries some of it.</param>
internal sealed record CollectedData(ImmutableArray<CarriedMember> Members, SinkFlow First)
{
    private static readonly HashSet<string> s_logs = new(StringComparer.OrdinalIgnoreCase) { "log", "logs", "日志", "rizhi" };

    /// <summary>What is collected without evidence of the kind; null if nothing.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="body">Its handler's body.</param>
    /// <param name="flows">What that body does.</param>
    /// <param name="missing">The evidence whose absence is asked about.</param>
    /// <param name="present">Evidence that must be there all the same, in the body or declared.</param>
    /// <param name="sensitiveOnly">Whether only sensitive data counts.</param>
    public static CollectedData? Without(
        Endpoint endpoint, BodyGraph body, BodyFlows flows, EvidenceKinds missing, EvidenceKinds present = EvidenceKinds.None, bool sensitiveOnly = false)
    {
        var collected = new List<CarriedMember>();
        SinkFlow? first = null;
        string around = endpoint.Name + "." + endpoint.Route;
        bool isSignIn = CallerWords.SpeaksOfAnySignIn(endpoint.Handler.Name);
        foreach (SinkFlow flow in flows.Flows)
        {
            EvidenceKinds evidence = endpoint.Declared | flow.Evidence.Kinds;
            // A person who wants the newsletter has not thereby agreed to the rest (PIPL Art. 14(2)).
            if (flow.Evidence.Has(EvidenceKinds.Consent) && (endpoint.Declared & EvidenceKinds.Consent) == 0 && !flow.Evidence.Has(EvidenceKinds.Consent, asked => !ConsentScope.IsForAnotherPurpose(asked, around)))
                evidence &= ~(EvidenceKinds.Consent | EvidenceKinds.SeparateConsent);
            if ((evidence & EvidenceKinds.Consent) != 0 && flow.Evidence.Has(EvidenceKinds.Consent, ConsentScope.IsSeparate))
                evidence |= EvidenceKinds.SeparateConsent;
            if (flow.Data is null || (SinkKinds.Bit(flow.Sink.Kind) & SinkKinds.Keeping) == 0 || (evidence & missing) != 0 || (evidence & present) != present
                || !endpoint.Takes(flow.Origin, body) || (isSignIn && IsNetworkLog(flow)))
            {
                continue;
            }

            int before = collected.Count;
            foreach (CarriedMember member in flow.Carried.IsEmpty ? ImmutableArray.Create(new CarriedMember(flow.Origin.Symbol ?? endpoint.Handler, flow.Data)) : flow.Carried)
            {
                if (!IsNoCollection(member.Classification) && (!sensitiveOnly || member.Classification.Taxon.Sensitive))
                    collected.Add(member);
            }

            if (collected.Count > before)
                first ??= flow;
        }

        // A stable order: sensitive data first, as it was met.
        return first is null ? null : new CollectedData(collected.OrderByDescending(member => member.Classification.Taxon.Sensitive).ToImmutableArray(), first);
    }

    /// <summary>The steps from the request to the sink.</summary>
    public IEnumerable<FlowStep> Steps(Endpoint endpoint)
    {
        yield return new FlowStep(endpoint.Location, StepKinds.Endpoint, ImmutableArray.Create(endpoint.Name, Members[0].Member.Name));
        foreach (FlowStep step in First.Origin.Steps)
            yield return step;
        foreach (FlowStep step in First.Down)
            yield return step;
    }

    /// <summary>Whether a record of the network log is kept, such as a <c>LoginLog</c>: who tried to sign in belongs there (CSL Art. 23(3)).</summary>
    private static bool IsNetworkLog(SinkFlow flow) =>
        flow.Sink.Operation is IInvocationOperation { Arguments: { IsEmpty: false } given } && BodyGraph.Unwrap(given[0].Value).Type is { } record && IdentifierWords.HoldAny(record.Name, s_logs);

    /// <summary>
    /// A password or token proves who someone is; giving it is no collection about the person. An address of the network comes with every request, and
    /// keeping it in the network log is itself a duty (CSL Art. 23(3)).
    /// </summary>
    public static bool IsNoCollection(Classification data) => data.Taxon.Id is "password-credential" or "session-identifier" or "ip-address";
}
