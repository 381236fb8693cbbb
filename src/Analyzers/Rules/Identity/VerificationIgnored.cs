using System;
using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Guards.Ignored;
using CsLawAnalyzers.Program.Guards.Questions;
using CsLawAnalyzers.Rules.Catalog;
using CsLawAnalyzers.Rules.Identity.Bypass;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Identity;

/// <summary>CSL4002: who somebody is gets verified, and the outcome does not decide: it is ignored, a fixed code passes in its place, or it is only asked for in development (CSL Art. 26(1)).</summary>
internal sealed class VerificationIgnored : Rule
{
    private static readonly Dictionary<string, LocalizedText> s_ways = new(StringComparer.Ordinal)
    {
        [nameof(IgnoredDecision.Dropped)] = new("its result is dropped", "结果被丢弃"),
        [nameof(IgnoredDecision.Unread)] = new("its result is stored and nothing reads it", "结果存下来却无人读取"),
        [nameof(IgnoredDecision.GoesOn)] = new("both outcomes go on", "成与不成都继续执行"),
        [nameof(IgnoredDecision.Swallowed)] = new("a failure is caught and goes on", "失败被捕获后继续执行"),
        [nameof(IgnoredDecision.NotAwaited)] = new("it is started and not awaited", "启动之后没有等待"),
        [nameof(IgnoredDecision.Noted)] = new("a failed or pending status is noted and the service is given", "只记下失败或待核验的状态，服务照样提供"),
        [FixedCode.Way] = new("a fixed code passes in its place", "固定的验证码也能通过"),
        [DevelopmentCheck.Way] = new("it is asked for in development only", "只在开发环境核验"),
    };

    public override DiagnosticDescriptor Descriptor => RuleCatalog.VerificationIgnored;

    public override void Register(RuleContext context)
    {
        LibraryKnowledge libraries = context.Program.Libraries;
        var state = new VerifiedState(context.Program);
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (LibraryFact fact in libraries.Present(FactVerb.Guard))
        {
            if (fact is { Kind: "identity", MemberName: { } name })
                declared.Add(name);
        }

        context.OnCalls(name => declared.Contains(name) || EvidenceQuestion.MayAsk(name, EvidenceKinds.Identity, libraries), (call, report) =>
        {
            if (Way(context, state, call, report.CancellationToken) is { } way)
                Report(context, CallName.Of(call.Syntax), call.TargetMethod.Name, way, report);
        });
        context.OnFile((tree, model, report) =>
        {
            foreach (ExpressionSyntax comparison in FixedCode.MayStandIn(tree))
            {
                if (FixedCode.CodeOf(comparison, model, context.Program.Flow.Guards.Words, context.Program.Development, report.At(comparison).CancellationToken) is { } code)
                    Report(context, comparison.GetLocation(), code, FixedCode.Way, report.At(comparison));
            }
        });
    }

    private static string? Way(RuleContext context, VerifiedState state, IInvocationOperation call, CancellationToken cancellation)
    {
        if (context.Program.IgnoredDecisions.Of(call, EvidenceKinds.Identity) is { } ignored)
        {
            // An account that starts out unverified is fine where whoever publishes is asked for it.
            return ignored == IgnoredDecision.Noted && state.IsAsked ? null : ignored.ToString();
        }

        return (EvidenceQuestion.Decides(call.TargetMethod, EvidenceKinds.Identity, context.Program.Libraries) || EvidenceQuestion.Ensures(call.TargetMethod, EvidenceKinds.Identity, context.Program.Libraries))
            && DevelopmentCheck.Is(call, context.Program.Flow.Guards.Words, context.Program.Development, cancellation) ? DevelopmentCheck.Way : null;
    }

    private void Report(RuleContext context, Location place, string what, string way, CodeReport report)
    {
        bool? declared = context.Program.Options.OffersPublishing(place.SourceTree);
        if (declared == false)
            return;
        Finding finding = new Finding(Descriptor, place, report.OwningSymbol).Set(FindingProperties.Ignored, way);
        // What the verification is for stands elsewhere, or the service is none that the duty binds.
        if (declared is null && !context.Program.Endpoints.PublishesUserContent)
            finding.AsSuggestion();
        report.ReportDiagnostic(finding.With(what, s_ways[way], Citation.Of(Descriptor, context.Program.Options, place.SourceTree)));
    }
}
