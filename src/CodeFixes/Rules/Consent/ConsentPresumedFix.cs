using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Consent;

/// <summary>Mends CSL1004, presumed consent.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConsentPresumedFix)), Shared]
public sealed class ConsentPresumedFix : FindingFix
{
    /// <summary>Makes the provider.</summary>
    public ConsentPresumedFix()
        : base("CSL1004", new DropPresumedConsent("CSL1004"))
    {
    }
}
