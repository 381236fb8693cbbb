using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Transfer;

/// <summary>CSL3002: move to the mainland region of the same cloud, or declare the route on which the data leaves.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StoreOutsideMainlandFix)), Shared]
public sealed class StoreOutsideMainlandFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public StoreOutsideMainlandFix()
        : base(RuleIds.StoreOutsideMainland, new MoveToMainlandRegion(), new DeclareTransfer(RuleIds.StoreOutsideMainland))
    {
    }
}
