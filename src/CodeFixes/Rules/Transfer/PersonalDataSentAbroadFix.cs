using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Destinations;
using CsLawAnalyzers.CodeFixes.Repairs.Values;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Transfer;

/// <summary>CSL3001: redact what is sent, or declare the route on which it leaves; a finding stays, with less weight or another reason, until people have decided.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataSentAbroadFix)), Shared]
public sealed class PersonalDataSentAbroadFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public PersonalDataSentAbroadFix()
        : base(RuleIds.PersonalDataSentAbroad, new RedactValue(RuleIds.PersonalDataSentAbroad), new DeclareTransfer(RuleIds.PersonalDataSentAbroad))
    {
    }
}
