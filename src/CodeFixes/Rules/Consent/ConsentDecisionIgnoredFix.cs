using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Consent;

/// <summary>Mends CSL1003, ignored consent decisions.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConsentDecisionIgnoredFix)), Shared]
public sealed class ConsentDecisionIgnoredFix : FindingFix
{
    /// <summary>Makes the provider.</summary>
    public ConsentDecisionIgnoredFix()
        : base("CSL1003", new RefuseEarly("CSL1003", "RefuseWithoutConsent", "The consent is missing."), new AwaitCheck("CSL1003"))
    {
    }
}
