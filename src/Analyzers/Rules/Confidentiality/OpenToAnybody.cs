using System;
using System.Threading;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Rules.Catalog;
using CsLawAnalyzers.Rules.Confidentiality.Disclosures;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// CSL2006: an endpoint gives personal data of others to callers who are not signed in, or a whole record with sensitive data to whoever is
/// (CSL Art. 44(1), PIPL Arts. 25 and 51).
/// </summary>
internal sealed class OpenToAnybody : Rule
{
    private static readonly LocalizedText s_anybody = new("anybody", "任何人");
    private static readonly LocalizedText s_signedIn = new("every signed-in caller", "任何已登录的调用者");

    public override DiagnosticDescriptor Descriptor => RuleCatalog.OpenToAnybody;

    public override void Register(RuleContext context)
    {
        var shown = new ShownData(context.Program.Libraries);
        context.OnEndpoints(
            endpoint => !endpoint.AsksForKey && endpoint.Audience is Audience.Anyone or Audience.Person && (LookUp.Is(endpoint, context.Program.Data) || (endpoint is { Kind: EndpointKind.Hub, Audience: Audience.Anyone })),
            (endpoint, report, cancellation) => Visit(context.Program, shown, endpoint, report, cancellation));
        if (HubSenders.Of(context.Program) is not { } senders)
            return;
        context.OnCalls(senders.MaySend, (call, report) =>
        {
            foreach (SentToListeners sent in SentToListeners.By(call, report.OwningSymbol, context.Program, shown, report.CancellationToken))
                Report(context.Program, sent, report);
        });
    }

    private void Report(ProgramModel program, SentToListeners sent, CodeReport report)
    {
        SinkVerdict verdict = sent.IsOpen && program.Authentication.IsPresent ? sent.Known.Verdict : SinkVerdict.Doubtful;
        report.ReportDiagnostic(sent.Known.Find(Descriptor, report, verdict).With(
            sent.Hub.Name, s_anybody, DataPhrase.Taxa(sent.Known.Members), Citation.Of(Descriptor, program.Options, sent.Known.Location.SourceTree)));
    }

    private void Visit(ProgramModel program, ShownData shown, Endpoint endpoint, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (!LookUp.MayAnswer(endpoint, program, cancellation) || shown.IsPublic(endpoint.Handler)
            || program.Bodies.Graph(endpoint.Handler, cancellation) is not { } body || program.Bodies.Operation(endpoint.Handler, cancellation) is not { } root
            || SignedInCheck.Asks(root, program.Libraries.Callers))
        {
            return;
        }

        bool isOpen = endpoint.Audience == Audience.Anyone;
        if ((!isOpen && AudienceReader.AsksForRole(endpoint.Handler)) || CalledAuthorization.Stands(root, program, cancellation) || CalledAuthorization.StandsAtService(root, endpoint.Handler, program))
            return;
        Disclosure? disclosure = isOpen
            ? Disclosure.ToAnybody(endpoint, body, program, shown, cancellation)
            : Disclosure.OfWholeRecord(endpoint, body, program, shown, cancellation);
        if (disclosure is null)
            return;
        Finding finding = new Finding(Descriptor, endpoint.Location, endpoint.Handler)
            .About(disclosure.Members)
            .Set(FindingProperties.Sink, Disclosure.Kind)
            .Along(new[] { FlowStep.At(endpoint.Location, StepKinds.Request, endpoint.Name) })
            .Along(disclosure.Steps);
        // Where nothing signs anybody in, a gateway in front may.
        if (!isOpen || disclosure.Verdict == SinkVerdict.Doubtful || !program.Authentication.IsPresent)
            finding.AsSuggestion();
        report(finding.With(endpoint.Name, isOpen ? s_anybody : s_signedIn, DataPhrase.Taxa(disclosure.Members), Citation.Of(Descriptor, program.Options, endpoint.Location.SourceTree)));
    }
}
