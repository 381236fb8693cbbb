using System.Threading;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>
/// CSL3005: a settings file sends data outside the mainland: an endpoint, a connection string, an ingestion address (CSL Art. 39, PIPL Arts. 38 and 40). A warning
/// for a store where the program is seen to store personal data, else a suggestion.
/// </summary>
internal sealed class OverseasEndpointInConfiguration : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.OverseasEndpointInConfiguration;

    public override void Register(RuleContext context) =>
        context.OnAdditionalFile(file => SettingsFile.KindOf(file) is SettingsFileKind.Application or SettingsFileKind.Xml, file => Report(context, file));

    private void Report(RuleContext context, AdditionalFileAnalysisContext file)
    {
        if (SettingsFile.Read(file.AdditionalFile, CancellationToken.None) is not { } settings)
            return;
        foreach (Setting setting in settings.Values)
        {
            if (EndpointSettings.Host(setting) is not { } host)
            {
                if (EndpointSettings.IsRegionOutside(setting, settings) && new TransferDeclarations(context.Program.Options, file.AdditionalFile).OfProject != TransferDeclaration.Complete)
                {
                    file.ReportDiagnostic(new Finding(Descriptor, setting.Location, file.Compilation.Assembly).Set(FindingProperties.Jurisdiction, "outside").AsSuggestion()
                        .With(setting.Key, setting.Value, Citation.Of(Descriptor, context.Program.Options, file.AdditionalFile)));
                }

                continue;
            }

            KnownHost known = context.Program.Libraries.Hosts.Look(host);
            if (known.Jurisdiction != Jurisdiction.Outside || !EndpointSettings.TakesData(setting, known, context.Program.Libraries.Services) || EndpointSettings.IsDeclared(host, settings)
                || new TransferDeclarations(context.Program.Options, file.AdditionalFile).OfProject == TransferDeclaration.Complete)
            {
                continue;
            }

            Finding finding = new Finding(Descriptor, setting.Location, file.Compilation.Assembly)
                .Set(FindingProperties.Host, host)
                .Set(FindingProperties.Jurisdiction, "outside");
            if (!EndpointSettings.IsStore(setting, known, context.Program.Libraries.Services) || !(context.Program.Stores.HoldPersonalData || context.Program.Options.IsCriticalOperator(file.AdditionalFile)))
                finding.AsSuggestion();
            file.ReportDiagnostic(finding.With(setting.Key, host, Citation.Of(Descriptor, context.Program.Options, file.AdditionalFile)));
        }
    }
}
