using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Switches;
using CsLawAnalyzers.Rules.Catalog;
using CsLawAnalyzers.Rules.Transfer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// CSL2007: data leaves the own network without encryption: <c>http:</c>, <c>ftp:</c>, mail, brokers and databases without TLS (CSL Arts. 42(1) and 44(2), PIPL Art. 51). A warning where
/// personal data is seen to go there, else a suggestion.
/// </summary>
internal sealed class UnencryptedChannel : Rule
{
    private static readonly LocalizedText s_whatGoes = new("What is sent", "所发送的内容");

    public override DiagnosticDescriptor Descriptor => RuleCatalog.UnencryptedChannel;

    public override void Register(RuleContext context)
    {
        var channels = new PlainChannels(context.Program.Libraries);
        context.OnFlows(SinkKinds.Bit("http"), (flows, report) => ReportFlows(context, channels, flows, report));
        context.OnFile((tree, model, report) =>
        {
            foreach (OpenSetting setting in context.Program.Settings.In(model, CancellationToken.None))
            {
                if (setting.Fact.Kind != PlainChannels.Effect || channels.IsOwn(setting, model) || context.Program.Development.Guard(setting.Site, CancellationToken.None))
                    continue;
                CodeReport here = report.At(setting.Site);
                Report(context, setting.Place, here.OwningSymbol, "", setting.Name, isWarning: false, Citation.Of(Descriptor, context.Program.Options, tree), here.ReportDiagnostic);
            }

            foreach (SdkClient client in context.Program.Destinations.Clients.In(tree))
            {
                if (client.Destination is { By: DecidedBy.Code, DecidedAt: { } decided } && decided.SourceTree == tree
                    && channels.OfText(tree.GetText().ToString(decided.SourceSpan).Trim('"', '$', '@')) is (var host, var channel, var fact)
                    && !context.Program.Development.Guard(client.Site, CancellationToken.None))
                {
                    CodeReport here = report.At(client.Site);
                    Report(context, decided, here.OwningSymbol, host, channel, IsStoreWithData(context, fact), Citation.Of(Descriptor, context.Program.Options, tree), here.ReportDiagnostic);
                }
            }
        });
        context.OnAdditionalFile(file => SettingsFile.KindOf(file) is SettingsFileKind.Application or SettingsFileKind.Xml, file => ReportFile(context, channels, file));
    }

    private void ReportFlows(RuleContext context, PlainChannels channels, BodyFlows flows, CodeReport report)
    {
        IEnumerable<KnownFlow> found = KnownFlow.Of(flows, "http", context.Program.Libraries.Policy, flow => channels.IsPlain(context.Program.Destinations.Of(flow)) ? 1 : 0);
        foreach (KnownFlow known in found)
        {
            Destination destination = context.Program.Destinations.Of(known.Flow);
            // What is encrypted before it is sent needs no channel that is.
            if (!channels.IsPlain(destination) || (known.Flow.Applied & Sanitization.Encrypt) != 0)
                continue;
            report.ReportDiagnostic(known.Find(Descriptor, report, known.Verdict, destination).With(
                DataPhrase.Of(known), destination.Host, destination.Scheme + ":", Citation.Of(Descriptor, context.Program.Options, known.Location.SourceTree)));
        }
    }

    private void ReportFile(RuleContext context, PlainChannels channels, AdditionalFileAnalysisContext file)
    {
        if (SettingsFile.Read(file.AdditionalFile, file.CancellationToken) is not { } settings)
            return;
        foreach (Setting setting in settings.Values)
        {
            if (EndpointSettings.Host(setting) is { } host && channels.OfText(setting.Value) is (_, var channel, var fact)
                && (IsOfProtocol(fact) || EndpointSettings.TakesData(setting, context.Program.Libraries.Hosts.Look(host), context.Program.Libraries.Services)))
            {
                Report(context, setting.Location, file.Compilation.Assembly, host, channel, IsStoreWithData(context, fact), Citation.Of(Descriptor, context.Program.Options, file.AdditionalFile), file.ReportDiagnostic);
            }
        }

        foreach ((Setting setting, string name, string host) in channels.Keys(settings))
            Report(context, setting.Location, file.Compilation.Assembly, host, name, isWarning: false, Citation.Of(Descriptor, context.Program.Options, file.AdditionalFile), file.ReportDiagnostic);
    }

    /// <summary>An address of the web may be the name of something; one of another protocol is there to be connected to, whatever its key is called: <c>Cap:RabbitMq</c>.</summary>
    private static bool IsOfProtocol(LibraryFact fact) => fact.Target.StartsWith("scheme:", System.StringComparison.Ordinal) && fact.Target != "scheme:http";

    /// <summary>A connection to a database without encryption carries all that the program stores.</summary>
    private static bool IsStoreWithData(RuleContext context, LibraryFact fact) =>
        !fact.IsMinor && fact.Target.StartsWith("pair:", System.StringComparison.Ordinal) && context.Program.Stores.HoldPersonalData;

    private void Report(RuleContext context, Location place, ISymbol owner, string host, string channel, bool isWarning, LocalizedText duty, System.Action<Diagnostic> report)
    {
        var finding = new Finding(Descriptor, place, owner);
        if (host.Length > 0)
            finding.Set(FindingProperties.Host, host);
        if (!isWarning)
            finding.AsSuggestion();
        report(finding.With(s_whatGoes, host.Length > 0 ? host : "…", channel, duty));
    }
}
