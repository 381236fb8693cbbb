using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Checks;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Identity;

/// <summary>CSL4004: ask the project's own verifier after the look at the form.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdentityByFormatFix)), Shared]
public sealed class IdentityByFormatFix : FindingFix
{
    /// <summary>Makes the fix with its repair.</summary>
    public IdentityByFormatFix()
        : base(RuleIds.IdentityByFormat, new AskOwnVerifier(RuleIds.IdentityByFormat))
    {
    }
}
