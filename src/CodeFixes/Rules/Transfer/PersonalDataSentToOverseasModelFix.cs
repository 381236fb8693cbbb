using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Destinations;
using CsLawAnalyzers.CodeFixes.Repairs.Values;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Transfer;

/// <summary>CSL3004: redact what the model is told, or declare the route on which it leaves.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataSentToOverseasModelFix)), Shared]
public sealed class PersonalDataSentToOverseasModelFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public PersonalDataSentToOverseasModelFix()
        : base(RuleIds.PersonalDataSentToOverseasModel, new RedactValue(RuleIds.PersonalDataSentToOverseasModel), new DeclareTransfer(RuleIds.PersonalDataSentToOverseasModel))
    {
    }
}
