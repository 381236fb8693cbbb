using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Destinations;
using CsLawAnalyzers.CodeFixes.Repairs.Switches;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2007: write <c>https:</c> where the address stands, or turn the switch of the channel to encryption.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnencryptedChannelFix)), Shared]
public sealed class UnencryptedChannelFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public UnencryptedChannelFix()
        : base(RuleIds.UnencryptedChannel, new UseHttps(), new SwitchOff(RuleIds.UnencryptedChannel, "Encrypt", "EncryptChannel"))
    {
    }
}
