using System;
using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Switches;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// CSL2004: personal data is kept in a cookie or another store of the client as it is, or a cookie that carries an identity lacks what keeps it from
/// scripts and plain channels (CSL Art. 42(1), PIPL Art. 51).
/// </summary>
internal sealed class PersonalDataInCookie : SinkRule
{
    /// <summary>Words of options whose cookie lets whoever holds it act as a person.</summary>
    private static readonly HashSet<string> s_issuers = new(StringComparer.OrdinalIgnoreCase) { "authentication", "session", "identity" };

    public PersonalDataInCookie()
        : base("cookie")
    {
    }

    public override DiagnosticDescriptor Descriptor => RuleCatalog.PersonalDataInCookie;

    public override void Register(RuleContext context)
    {
        base.Register(context);
        var members = new CookieMembers(context.Program.Libraries);
        context.OnCalls(members.MayBeSet, (call, report) =>
        {
            if (IdentityCookie.Of(call, members, context.Program, report.CancellationToken) is { } cookie)
                Report(context, cookie, report);
        });
        context.OnFile((tree, model, report) =>
        {
            foreach (OpenSetting setting in context.Program.Settings.In(model, CancellationToken.None))
            {
                if (setting.Fact.Kind == "cookie" && IssuerOf(setting, model) is { } issuer && !context.Program.Development.Guard(setting.Site, CancellationToken.None))
                    Report(context, setting, issuer, report.At(setting.Site));
            }
        });
    }

    /// <summary>The options whose cookie is built, where that carries an identity; the others hold a choice, a message or a token that scripts read.</summary>
    private static ITypeSymbol? IssuerOf(OpenSetting setting, SemanticModel model) =>
        setting.Site is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } options } } }
            && model.GetTypeInfo(options).Type is { } type && IdentifierWords.HoldAny(type.Name, s_issuers) ? type : null;

    private void Report(RuleContext context, OpenSetting setting, ITypeSymbol issuer, CodeReport report)
    {
        report.ReportDiagnostic(new Finding(Descriptor, setting.Place, report.OwningSymbol)
            .Set(FindingProperties.Sink, "cookie")
            .With(
                new LocalizedText($"The cookie of {issuer.Name}", $"{issuer.Name} 的 Cookie"),
                new LocalizedText($"carries an identity and {setting.Name} lays it open", $"携带身份，而 {setting.Name} 使其暴露"),
                Citation.Of(Descriptor, context.Program.Options, setting.Site.SyntaxTree)));
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
