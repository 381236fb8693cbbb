using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Switches;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2012: leave the setting on in development only, where the environment is at hand, or switch it off; in a settings file write the other value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExposingSettingFix), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) }), Shared]
public sealed class ExposingSettingFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public ExposingSettingFix()
        : base(RuleIds.ExposingSetting, new OnlyInDevelopment(RuleIds.ExposingSetting), new SwitchOff(RuleIds.ExposingSetting), new RedactInLogs())
    {
    }

    private protected override FileRepair? InFiles { get; } = new SwitchOffInFile();
}
