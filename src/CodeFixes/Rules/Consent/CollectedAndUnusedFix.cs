using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Values;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Consent;

/// <summary>Mends CSL1005: what is collected and never used is collected no more.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CollectedAndUnusedFix)), Shared]
public sealed class CollectedAndUnusedFix : FindingFix
{
    /// <summary>Makes the provider.</summary>
    public CollectedAndUnusedFix()
        : base(RuleIds.CollectedAndUnused, new RemoveMember(RuleIds.CollectedAndUnused))
    {
    }
}
