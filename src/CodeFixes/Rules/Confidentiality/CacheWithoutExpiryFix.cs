using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Stores;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2011: give the entry a lifetime.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CacheWithoutExpiryFix)), Shared]
public sealed class CacheWithoutExpiryFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public CacheWithoutExpiryFix()
        : base(RuleIds.CacheWithoutExpiry, new AddExpiry())
    {
    }
}
