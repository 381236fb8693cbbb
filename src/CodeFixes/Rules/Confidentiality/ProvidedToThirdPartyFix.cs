using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Values;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2008: redact what is sent; the finding stays with less weight, for masked is not anonymous.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ProvidedToThirdPartyFix)), Shared]
public sealed class ProvidedToThirdPartyFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public ProvidedToThirdPartyFix()
        : base(RuleIds.ProvidedToThirdParty, new RedactValue(RuleIds.ProvidedToThirdParty))
    {
    }
}
