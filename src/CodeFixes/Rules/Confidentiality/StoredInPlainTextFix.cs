using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Stores;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2005: encrypt the column by a value converter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StoredInPlainTextFix)), Shared]
public sealed class StoredInPlainTextFix : FindingFix
{
    /// <summary>Makes the fix with its repairs.</summary>
    public StoredInPlainTextFix()
        : base(RuleIds.StoredInPlainText, new EncryptColumn())
    {
    }
}
