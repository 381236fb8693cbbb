using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// CSL2002: personal data becomes part of an exception or of an error answer (CSL Art. 42(1), PIPL Art. 51). An exception is told of where it is made: what
/// <c>BadRequest(ex.Message)</c> shows was put into it there.
/// </summary>
internal sealed class PersonalDataInError : Rule
{
    private static readonly string[] s_kinds = { "exception", "error" };

    public override DiagnosticDescriptor Descriptor => RuleCatalog.PersonalDataInError;

    public override void Register(RuleContext context)
    {
        context.OnFlows(SinkKinds.Bit("exception") | SinkKinds.Bit("error"), (_, flows, report) =>
        {
            foreach (string kind in s_kinds)
            {
                foreach (KnownFlow flow in KnownFlow.Of(flows, kind, context.Program.Libraries.Policy))
                    Report(context, flow, report);
            }
        });
        context.OnCalls(EchoedValue.IsMessage, (call, report) =>
        {
            if (EchoedValue.Of(call, context.Program, report.CancellationToken) is { } echoed)
                Report(context, echoed, report);
        });
    }

    private void Report(RuleContext context, KnownFlow known, CodeReport report)
    {
        SinkFlow flow = known.Flow;
        Location location = known.Location;
        Finding finding = new Finding(Descriptor, location, report.OwningSymbol)
            .About(known.Members)
            .To(flow.Sink)
            .Along(known.Steps);
        // A whole object is commonly the caller's own request, given back; whether its members are filled then is not in sight.
        if (known.Verdict == SinkVerdict.Doubtful || !flow.Carried.IsEmpty)
            finding.AsSuggestion();
        report.ReportDiagnostic(finding.With(
            DataPhrase.Of(known),
            PlaceOf(flow.Sink),
            Citation.Of(Descriptor, context.Program.Options, location.SourceTree)));
    }

    private void Report(RuleContext context, EchoedValue echoed, CodeReport report)
    {
        Finding finding = new Finding(Descriptor, echoed.Location, report.OwningSymbol)
            .About(echoed.Members)
            .Set(FindingProperties.Sink, "error")
            .Along(echoed.Steps);
        report.ReportDiagnostic(finding.With(
            DataPhrase.OfMember(echoed.Members[0]),
            new LocalizedText("the message of a validation rule", "校验规则的消息"),
            Citation.Of(Descriptor, context.Program.Options, echoed.Location.SourceTree)));
    }

    private static LocalizedText PlaceOf(SinkCall sink)
    {
        string type = sink.Member.ContainingType.Name;
        if (sink.Kind == "exception")
            return new LocalizedText($"the exception '{type}'", $"异常“{type}”");
        string member = sink.Member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type : type + "." + sink.Member.Name;
        return new LocalizedText($"an error answer through {member}", $"经由 {member} 的错误响应");
    }
}
