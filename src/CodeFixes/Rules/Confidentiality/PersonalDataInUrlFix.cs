using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Values;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2003: leave the value out of the address, or take it from the body of the request.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInUrlFix)), Shared]
public sealed class PersonalDataInUrlFix : FindingFix
{
    /// <summary>Makes the fix with its repairs.</summary>
    public PersonalDataInUrlFix()
        : base(RuleIds.PersonalDataInUrl, new DropFromUrl(), new MoveToBody())
    {
    }
}
