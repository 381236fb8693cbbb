using CsLawAnalyzers.Law;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// CSL2004: personal data is kept in a cookie or another store of the client as it is, or a cookie that carries an identity lacks what keeps it from
/// scripts and plain channels (CSL Art. 42(1), PIPL Art. 51).
/// </summary>
internal sealed class PersonalDataInCookie : SinkRule
{
    public PersonalDataInCookie()
        : base("cookie")
    {
    }

    public override DiagnosticDescriptor Descriptor => RuleCatalog.PersonalDataInCookie;

    public override void Register(RuleContext context)
    {
        base.Register(context);
        context.OnCalls(IdentityCookie.MayBeSet, (call, report) =>
        {
            if (IdentityCookie.Of(call, context.Program, report.CancellationToken) is { } cookie)
                Report(context, cookie, report);
        });
    }

    protected override object Place(KnownFlow known)
    {
        string member = NameOf(known.Flow.Sink.Member);
        return new LocalizedText($"is kept on the client through {member} as it is", $"经由 {member} 原样存放在客户端");
    }

    private void Report(RuleContext context, IdentityCookie cookie, CodeReport report)
    {
        string missing = string.Join(", ", cookie.Missing);
        report.ReportDiagnostic(new Finding(Descriptor, cookie.Location, report.OwningSymbol)
            .Set(FindingProperties.Sink, "cookie")
            .Set(FindingProperties.Missing, missing)
            .With(
                new LocalizedText($"The cookie '{cookie.Name}'", $"Cookie“{cookie.Name}”"),
                new LocalizedText($"carries an identity and is set without {missing}", $"携带身份，但未设置 {missing.Replace(", ", "、")}"),
                Citation.Of(Descriptor, context.Program.Options, cookie.Location.SourceTree)));
    }
}
