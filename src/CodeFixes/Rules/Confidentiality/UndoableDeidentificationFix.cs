using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Values;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2009: take a keyed digest, where a key is in reach, or a mask where a cut keeps nearly all.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndoableDeidentificationFix)), Shared]
public sealed class UndoableDeidentificationFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public UndoableDeidentificationFix()
        : base(RuleIds.UndoableDeidentification,
            new UseKeyedDigest(),
            new MaskInsteadOfCut(new MaskWithOwn(RuleIds.UndoableDeidentification), "OwnMask", "OwnMaskInsteadOfCut"),
            new MaskInsteadOfCut(new RedactValue(RuleIds.UndoableDeidentification), "Mask", "MaskInsteadOfCut"))
    {
    }
}
