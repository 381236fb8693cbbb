using System.Collections.Generic;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// CSL2002: personal data becomes part of an exception or of an error answer (CSL Art. 42(1), PIPL Art. 51). An exception is told of where it is made: what
/// <c>BadRequest(ex.Message)</c> shows was put into it there.
/// </summary>
internal sealed class PersonalDataInError : SinkRule
{
    public PersonalDataInError()
        : base("exception", "error")
    {
    }

    public override DiagnosticDescriptor Descriptor => RuleCatalog.PersonalDataInError;

    public override void Register(RuleContext context)
    {
        base.Register(context);
        HashSet<string> echoing = EchoedValue.Methods(context.Program.Libraries);
        if (echoing.Count == 0)
            return;
        context.OnCalls(echoing.Contains, (call, report) =>
        {
            if (EchoedValue.Of(call, context.Program, report.CancellationToken) is { } echoed)
                Report(context, echoed, report);
        });
    }

    /// <summary>A whole object is commonly the caller's own request, given back; whether its members are filled then is not in sight.</summary>
    protected override SinkVerdict Judge(RuleContext context, KnownFlow known) => known.Flow.Carried.IsEmpty ? known.Verdict : SinkVerdict.Doubtful;

    protected override object Place(KnownFlow known) =>
        known.Flow.Sink is { Kind: "exception", Member.ContainingType.Name: var type }
            ? new LocalizedText($"the exception '{type}'", $"异常“{type}”")
            : new LocalizedText($"an error answer through {NameOf(known.Flow.Sink.Member)}", $"经由 {NameOf(known.Flow.Sink.Member)} 的错误响应");

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
}
