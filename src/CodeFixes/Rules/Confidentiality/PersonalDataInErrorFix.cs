using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Values;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2002: redact the value with what the project has (its redactor, its own mask, the guard library), or leave it out of the message.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInErrorFix)), Shared]
public sealed class PersonalDataInErrorFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public PersonalDataInErrorFix()
        : base(RuleIds.PersonalDataInError,
            new RedactWithRedactor(RuleIds.PersonalDataInError),
            new MaskWithOwn(RuleIds.PersonalDataInError),
            new RedactValue(RuleIds.PersonalDataInError),
            new DropFromText(RuleIds.PersonalDataInError, "DropFromError"))
    {
    }
}
