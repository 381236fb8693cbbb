using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>A rule of one kind of sink: personal data reaches a library member of that kind as it is. Its message names the data, the member and the article.</summary>
internal abstract class SinkRule : Rule
{
    private readonly string _kind;

    /// <param name="kind">The kind of sink, as the lists write it.</param>
    protected SinkRule(string kind) => _kind = kind;

    public override void Register(RuleContext context) =>
        context.OnFlows(SinkKinds.Bit(_kind), (_, flows, report) =>
        {
            foreach (KnownFlow flow in KnownFlow.Of(flows, _kind, context.Program.Libraries.Policy))
                Report(context, flow, report);
        });

    /// <summary>How a message names a library member.</summary>
    protected static string NameOf(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.ContainingType.Name + "." + member.Name;

    /// <summary>What the message says, in the order of its places.</summary>
    protected virtual object[] Arguments(RuleContext context, KnownFlow known) => new object[]
    {
        DataPhrase.Of(known),
        NameOf(known.Flow.Sink.Member),
        Citation.Of(Descriptor, context.Program.Options, known.Location.SourceTree),
    };

    private void Report(RuleContext context, KnownFlow known, CodeReport report)
    {
        Finding finding = new Finding(Descriptor, known.Location, report.OwningSymbol)
            .About(known.Members)
            .To(known.Flow.Sink)
            .Along(known.Steps);
        if (known.Verdict == SinkVerdict.Doubtful)
            finding.AsSuggestion();
        report.ReportDiagnostic(finding.With(Arguments(context, known)));
    }
}
