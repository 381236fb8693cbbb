using System;
using System.Collections.Generic;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Rules.Catalog;
using CsLawAnalyzers.Rules.Confidentiality.Urls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// CSL2003: personal data stands in an address (CSL Art. 42(1), PIPL Art. 51): of a request that the program makes, of a redirect, of a link that it sends, or of
/// an endpoint that takes it from there.
/// </summary>
internal sealed class PersonalDataInUrl : SinkRule
{
    public PersonalDataInUrl()
        : base(UrlText.Kind)
    {
    }

    public override DiagnosticDescriptor Descriptor => RuleCatalog.PersonalDataInUrl;

    public override void Register(RuleContext context)
    {
        base.Register(context);
        var reads = new QueryReads(context.Program);
        context.OnEndpoints(endpoint => UrlInputs.MayTake(endpoint, reads), (endpoint, report, cancellation) =>
        {
            if (UrlInputs.Of(endpoint, reads, context.Program, cancellation) is { } inputs)
                Report(context, endpoint, inputs, report);
        });
        context.OnMethod(symbol =>
        {
            foreach (UrlParameter parameter in UrlParameter.Of((IMethodSymbol)symbol.Symbol, context.Program))
                Report(context, parameter, symbol.ReportDiagnostic);
        });
    }

    /// <summary>What was put into a text is told of there, and not again where a library takes the text.</summary>
    protected override BodyFlows Told(RuleContext context, BodyFlows flows)
    {
        var texts = new HashSet<(SyntaxTree, TextSpan)>();
        foreach (SinkFlow flow in flows.Flows)
        {
            if (flow.Sink.Kind == UrlText.Kind && MakesText(flow.Sink.Member))
                texts.Add((flow.Origin.Site.Syntax.SyntaxTree, flow.Origin.Site.Syntax.Span));
        }

        if (texts.Count == 0)
            return flows;
        return flows with
        {
            Flows = flows.Flows.RemoveAll(flow => flow.Sink.Kind == UrlText.Kind && !MakesText(flow.Sink.Member) && texts.Contains((flow.Origin.Site.Syntax.SyntaxTree, flow.Origin.Site.Syntax.Span))),
        };

        bool MakesText(ISymbol member) => member is ITypeSymbol || context.Program.Libraries.Find(member, FactVerb.Pass) is not null;
    }

    protected override object Place(KnownFlow known) =>
        known.Flow.Sink.Member is ITypeSymbol
            ? new LocalizedText("an address that is put together here", "此处拼接的地址")
            : new LocalizedText($"the address given to {NameOf(known.Flow.Sink.Member)}", $"交给 {NameOf(known.Flow.Sink.Member)} 的地址");

    private void Report(RuleContext context, Endpoint endpoint, UrlInputs inputs, Action<Diagnostic> report)
    {
        Finding finding = new Finding(Descriptor, endpoint.Location, endpoint.Handler)
            .About(inputs.Members)
            .Set(FindingProperties.Sink, UrlText.Kind)
            .Along(inputs.Steps);
        if (inputs.IsMinor)
            finding.AsSuggestion();
        LocalizedText taxa = DataPhrase.Taxa(inputs.Members);
        report(finding.With(
            DataPhrase.Sentence(taxa),
            new LocalizedText($"the address of the endpoint '{endpoint.Name}'", $"端点“{endpoint.Name}”的地址"),
            Citation.Of(Descriptor, context.Program.Options, endpoint.Location.SourceTree)));
    }

    private void Report(RuleContext context, UrlParameter parameter, Action<Diagnostic> report)
    {
        Finding finding = new Finding(Descriptor, parameter.Location, parameter.Method)
            .About(parameter.Members)
            .Set(FindingProperties.Sink, UrlText.Kind);
        if (parameter.IsMinor)
            finding.AsSuggestion();
        report(finding.With(
            DataPhrase.Sentence(DataPhrase.Taxa(parameter.Members)),
            new LocalizedText($"the address of the request '{parameter.Method.Name}'", $"请求“{parameter.Method.Name}”的地址"),
            Citation.Of(Descriptor, context.Program.Options, parameter.Location.SourceTree)));
    }
}
