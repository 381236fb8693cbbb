using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Switches;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>CSL2012: a switch of a library lays personal data open outside development, in code or in a settings file (CSL Arts. 42(1) and 44(2), PIPL Art. 51).</summary>
internal sealed class ExposingSetting : Rule
{
    /// <summary>What follows from a setting, by its effect. Unencrypted channels have a rule of their own.</summary>
    private static readonly Dictionary<string, LocalizedText> s_effects = new()
    {
        ["log"] = new("writes what it handles, personal data with it, into logs and exceptions", "会把处理的内容连同其中的个人信息写入日志和异常"),
        ["telemetry"] = new("sends what it handles, personal data with it, to a telemetry service", "会把处理的内容连同其中的个人信息发送给遥测服务"),
        ["error"] = new("shows the details of failures, and the data in them, to whoever calls", "会向任何调用者显示异常详情及其中的数据"),
        ["redaction"] = new("leaves data that is classified for redaction as it is", "使已标注须脱敏的数据原样输出"),
        ["consent"] = new("lets cookies be set without asking the person", "使 Cookie 无须征得个人同意即可写入"),
        ["tls"] = new("trusts whoever answers, so that what is sent can be read on the way", "会信任任何应答方，传输内容可能在途中被读取"),
    };

    public override DiagnosticDescriptor Descriptor => RuleCatalog.ExposingSetting;

    public override void Register(RuleContext context)
    {
        context.OnFile((tree, model, report) =>
        {
            foreach (OpenSetting setting in context.Program.Settings.In(model, CancellationToken.None))
            {
                if (!s_effects.TryGetValue(setting.Fact.Kind, out LocalizedText? effect) || context.Program.Development.Guard(setting.Site, CancellationToken.None))
                    continue;
                if (setting.Fact is { Kind: "redaction", Setting.Test: SettingTest.Unless } && !UnusedRedaction.Stands(setting, context.Program, CancellationToken.None))
                    continue;
                CodeReport here = report.At(setting.Site);
                here.ReportDiagnostic(Find(setting.Fact, setting.Place, here.OwningSymbol).With(setting.Name, effect, Citation.Of(Descriptor, context.Program.Options, tree)));
            }
        });
        context.OnAdditionalFile(file => SettingsFile.KindOf(file) is SettingsFileKind.Application or SettingsFileKind.Xml, file => Report(context, file));
    }

    private void Report(RuleContext context, AdditionalFileAnalysisContext file)
    {
        if (SettingsFile.Read(file.AdditionalFile, file.CancellationToken) is not { } settings)
            return;
        foreach ((Setting setting, string name, LibraryFact fact) in new ConfiguredSettings(context.Program.Libraries).In(settings))
        {
            if (s_effects.TryGetValue(fact.Kind, out LocalizedText? effect))
                file.ReportDiagnostic(Find(fact, setting.Location, file.Compilation.Assembly).With(name, effect, Citation.Of(Descriptor, context.Program.Options, file.AdditionalFile)));
        }
    }

    /// <summary>Whether the rule tells of a setting of this effect.</summary>
    internal static bool Tells(LibraryFact setting) => s_effects.ContainsKey(setting.Kind);

    private Finding Find(LibraryFact fact, Location place, ISymbol owner)
    {
        var finding = new Finding(Descriptor, place, owner);
        return fact.IsMinor ? finding.AsSuggestion() : finding;
    }
}
