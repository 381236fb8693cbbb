using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Consent;

/// <summary>CSL1002: put a consent guard on the endpoint.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SensitiveWithoutSeparateConsentFix)), Shared]
public sealed class SensitiveWithoutSeparateConsentFix : FindingFix
{
    /// <summary>Makes the fix with its repair.</summary>
    public SensitiveWithoutSeparateConsentFix()
        : base(RuleIds.SensitiveWithoutSeparateConsent, new GuardEndpoint(RuleIds.SensitiveWithoutSeparateConsent, GuardLibrary.RequireConsent, namesPurpose: true))
    {
    }
}
