using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Identity;

/// <summary>CSL4001: an endpoint opens an account of a publishing or messaging service with no identity verification before it (CSL Art. 26(1)).</summary>
internal sealed class AccountWithoutVerification : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.AccountWithoutVerification;

    public override void Register(RuleContext context)
    {
        var state = new VerifiedState(context.Program);
        context.OnEndpoints(SinkKinds.Account | SinkKinds.Bit("storage"), Concerns, (endpoint, _, flows, report) =>
        {
            foreach (AccountOpening account in flows.Accounts)
            {
                if (account.Evidence.Has(EvidenceKinds.Identity))
                    continue;
                if (IsBound(context, endpoint, state))
                    Report(context, endpoint, account, report);
                return;
            }
        });
        context.OnEndpoints(endpoint => Concerns(endpoint) && OpensByName(endpoint), (endpoint, report, cancellation) =>
        {
            if (context.Program.Bodies.Graph(endpoint.Handler, cancellation) is { } body && context.Program.Flow.Analyze(body, cancellation).Accounts.IsEmpty
                && HandedAccount.Without(body, context.Program, new Walk(cancellation)) is { } handed && IsBound(context, endpoint, state))
            {
                ReportHanded(context, endpoint, handed, report);
            }
        });
    }

    private static bool IsBound(RuleContext context, Endpoint endpoint, VerifiedState state) =>
        (context.Program.Options.OffersPublishing(endpoint.Location.SourceTree) ?? context.Program.Endpoints.PublishesUserContent) && !IsLocked(endpoint, state);

    /// <summary>A service out of sight is asked about only where the endpoint itself says that somebody signs up.</summary>
    private static bool OpensByName(Endpoint endpoint) => CallerWords.SpeaksOfSignUp(endpoint.Handler.Name) || CallerWords.SpeaksOfSignUp(endpoint.Route);

    private void ReportHanded(RuleContext context, Endpoint endpoint, HandedAccount handed, Action<Diagnostic> report)
    {
        string opener = handed.Call.TargetMethod.ContainingType.Name + "." + handed.Call.TargetMethod.Name;
        report(new Finding(Descriptor, endpoint.Location, endpoint.Handler)
            .Set(FindingProperties.Sink, "account")
            .Along(new[] { new FlowStep(endpoint.Location, StepKinds.Request, ImmutableArray.Create(endpoint.Name)), FlowStep.At(handed.Call.Syntax, StepKinds.Called, opener) })
            .AsSuggestion()
            .With(endpoint.Name, opener, Citation.Of(Descriptor, context.Program.Options, endpoint.Location.SourceTree)));
    }

    /// <summary>
    /// Whether the account can do nothing before its owner is verified: the phone number is confirmed before the first sign-in, which this endpoint does not make itself, or whatever
    /// publishes asks.
    /// </summary>
    private static bool IsLocked(Endpoint endpoint, VerifiedState state) => (state.IsAskedAtSignIn && !SignsIn(endpoint)) || state.IsAskedEverywhere;

    /// <summary><c>SignInAsync</c> does not ask whether the account may sign in.</summary>
    private static bool SignsIn(Endpoint endpoint)
    {
        foreach (SyntaxReference declaration in endpoint.Handler.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in declaration.GetSyntax().DescendantNodes())
            {
                if (node is SimpleNameSyntax { Identifier.ValueText: "SignInAsync" })
                    return true;
            }
        }

        return false;
    }

    /// <summary>Who is signed in already opens an account for somebody else; the duty is met, or not, where that person signs up.</summary>
    private static bool Concerns(Endpoint endpoint) => endpoint.Audience == Audience.Anyone && (endpoint.Declared & EvidenceKinds.Identity) == 0;

    private void Report(RuleContext context, Endpoint endpoint, AccountOpening account, Action<Diagnostic> report)
    {
        Finding finding = new Finding(Descriptor, endpoint.Location, endpoint.Handler)
            .Set(FindingProperties.Sink, "account")
            .Along(new[] { new FlowStep(endpoint.Location, StepKinds.Request, ImmutableArray.Create(endpoint.Name)) })
            .Along(account.Down);
        report(finding.With(
            endpoint.Name,
            account.Member.ContainingType.Name + "." + account.Member.Name,
            Citation.Of(Descriptor, context.Program.Options, endpoint.Location.SourceTree)));
    }
}
