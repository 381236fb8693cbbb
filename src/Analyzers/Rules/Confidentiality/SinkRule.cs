using System;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>A rule of some kinds of sink: personal data reaches a library member of such a kind as it is. Its message names the data, the member and the article.</summary>
internal abstract class SinkRule : Rule
{
    private readonly string[] _kinds;

    /// <param name="kinds">The kinds of sink, as the lists write them.</param>
    protected SinkRule(params string[] kinds) => _kinds = kinds;

    public override void Register(RuleContext context) =>
        context.OnFlows(SinkKinds.Bits(_kinds), (flows, report) =>
        {
            flows = Told(context, flows);
            foreach (string kind in _kinds)
            {
                foreach (KnownFlow known in KnownFlow.Of(flows, kind, context.Program.Libraries.Policy, isTold: Tells))
                    Report(context, known, report);
            }
        });

    /// <summary>How a message names a library member.</summary>
    protected static string NameOf(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.ContainingType.Name + "." + member.Name;

    /// <summary>The flows that the rule tells of, where it does not of all.</summary>
    protected virtual BodyFlows Told(RuleContext context, BodyFlows flows) => flows;

    /// <summary>Which taxa the rule tells of; null where the policy says so.</summary>
    protected virtual Func<string, bool>? Tells => null;

    /// <summary>Whether the flow is a warning or a suggestion, or nothing is said of it.</summary>
    protected virtual SinkVerdict Judge(RuleContext context, KnownFlow known) => known.Verdict;

    /// <summary>What the message says of where the data goes.</summary>
    protected virtual object Place(KnownFlow known) => NameOf(known.Flow.Sink.Member);

    private void Report(RuleContext context, KnownFlow known, CodeReport report)
    {
        SinkVerdict verdict = Judge(context, known);
        if (verdict != SinkVerdict.Fine)
            report.ReportDiagnostic(known.Find(Descriptor, report, verdict).With(DataPhrase.Of(known), Place(known), Citation.Of(Descriptor, context.Program.Options, known.Location.SourceTree)));
    }
}
