using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Destinations;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Transfer;

/// <summary>CSL3002: move to the mainland region of the same cloud, declare the route on which the data leaves, or let the settings say where the store is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StoreOutsideMainlandFix)), Shared]
public sealed class StoreOutsideMainlandFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public StoreOutsideMainlandFix()
        : base(RuleIds.StoreOutsideMainland, new MoveToMainlandRegion(), new DeclareTransfer(RuleIds.StoreOutsideMainland), new MoveAddressToSettings(RuleIds.StoreOutsideMainland))
    {
    }
}
