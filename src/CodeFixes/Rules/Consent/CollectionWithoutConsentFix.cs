using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Checks;
using CsLawAnalyzers.CodeFixes.Repairs.StartUp;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Consent;

/// <summary>CSL1001: put a consent guard on the endpoint, or ask the project's own consent service.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CollectionWithoutConsentFix)), Shared]
public sealed class CollectionWithoutConsentFix : FindingFix
{
    /// <summary>Makes the fix with its repairs.</summary>
    public CollectionWithoutConsentFix()
        : base(RuleIds.CollectionWithoutConsent, new GuardEndpoint(RuleIds.CollectionWithoutConsent, GuardLibrary.RequireConsent, ServiceCall.Consent, namesPurpose: true), new AskOwnConsent(RuleIds.CollectionWithoutConsent))
    {
    }
}
