using System;
using System.Threading;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Identity;

/// <summary>CSL4003: an endpoint lets people publish or send messages who are not signed in, or of whom the program could know that they are not verified (CSL Art. 26(1)).</summary>
internal sealed class AnonymousPublishing : Rule
{
    private static readonly LocalizedText s_anyone = new("anybody", "任何人");
    private static readonly LocalizedText s_signedIn = new("signed-in users, verified or not,", "已登录但未必经过核验的用户");

    public override DiagnosticDescriptor Descriptor => RuleCatalog.AnonymousPublishing;

    public override void Register(RuleContext context)
    {
        var state = new VerifiedState(context.Program);
        context.OnEndpoints(
            endpoint => (endpoint.Declared & EvidenceKinds.Identity) == 0 && UserContent.IsPublishedBy(endpoint) && context.Program.Options.OffersPublishing(endpoint.Location.SourceTree) != false,
            (endpoint, report, cancellation) => Visit(context, state, endpoint, report, cancellation));
    }

    private void Visit(RuleContext context, VerifiedState state, Endpoint endpoint, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (context.Program.Bodies.Graph(endpoint.Handler, cancellation) is not { } body
            || Publication.First(endpoint, body, context.Program, cancellation) is not { IsVerified: false } publication)
        {
            return;
        }

        bool isSure, isOpen = endpoint.Audience == Audience.Anyone
            && !(context.Program.Bodies.Operation(endpoint.Handler, cancellation) is { } root && (SignedInCheck.Stands(root, context.Program, cancellation) || CalledAuthorization.StandsAtService(root, endpoint.Handler, context.Program)));
        if (isOpen)
        {
            // Where nothing signs anybody in, a gateway in front may.
            isSure = state.IsAuthenticating || context.Program.Options.OffersPublishing(endpoint.Location.SourceTree) == true;
        }
        else
        {
            if (!state.IsKnown || state.PrecedesSignIn)
                return;
            isSure = state.AskedBy(endpoint) is not null;
        }

        Report(context, endpoint, publication, isOpen, isSure, report);
    }

    private void Report(RuleContext context, Endpoint endpoint, Publication publication, bool isOpen, bool isSure, Action<Diagnostic> report)
    {
        Finding finding = new Finding(Descriptor, endpoint.Location, endpoint.Handler)
            .Along(new[]
            {
                FlowStep.At(endpoint.Location, StepKinds.Request, endpoint.Name),
                FlowStep.At(publication.Call.Syntax, StepKinds.Called, publication.Member.ContainingType.Name + "." + publication.Member.Name),
            })
            .Along(publication.Down);
        if (!isSure)
            finding.AsSuggestion();
        report(finding.With(
            endpoint.Name,
            isOpen ? s_anyone : s_signedIn,
            publication.Member.ContainingType.Name + "." + publication.Member.Name,
            Citation.Of(Descriptor, context.Program.Options, endpoint.Location.SourceTree)));
    }
}
