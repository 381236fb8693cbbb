using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Values;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2001: redact the value with what the project has (its redactor, its own mask, the guard library), or leave it out of the log.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInLogFix)), Shared]
public sealed class PersonalDataInLogFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public PersonalDataInLogFix()
        : base(RuleIds.PersonalDataInLog,
            new RedactWithRedactor(RuleIds.PersonalDataInLog),
            new MaskWithOwn(RuleIds.PersonalDataInLog),
            new RedactValue(RuleIds.PersonalDataInLog),
            new DropFromText(RuleIds.PersonalDataInLog, "DropFromLog"))
    {
    }
}
