using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Checks;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2006: ask the callers to sign in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OpenToAnybodyFix)), Shared]
public sealed class OpenToAnybodyFix : FindingFix
{
    /// <summary>Makes the fix with its repairs.</summary>
    public OpenToAnybodyFix()
        : base(RuleIds.OpenToAnybody, new RequireSignIn())
    {
    }
}
