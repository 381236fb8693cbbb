using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Checks;
using CsLawAnalyzers.CodeFixes.Repairs.StartUp;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Consent;

/// <summary>CSL1002: put a consent guard on the endpoint, or ask the project's own consent service.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SensitiveWithoutSeparateConsentFix)), Shared]
public sealed class SensitiveWithoutSeparateConsentFix : FindingFix
{
    /// <summary>Makes the fix with its repairs.</summary>
    public SensitiveWithoutSeparateConsentFix()
        : base(RuleIds.SensitiveWithoutSeparateConsent, new GuardEndpoint(RuleIds.SensitiveWithoutSeparateConsent, GuardLibrary.RequireConsent, ServiceCall.Consent, namesPurpose: true), new AskOwnConsent(RuleIds.SensitiveWithoutSeparateConsent))
    {
    }
}
