using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Values;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2010: redact the value with what the project has (its redactor, its own mask, the guard library), or leave it out of the telemetry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInTelemetryFix)), Shared]
public sealed class PersonalDataInTelemetryFix : FindingFix
{
    /// <summary>Makes the fix with its repairs, the better one first.</summary>
    public PersonalDataInTelemetryFix()
        : base(RuleIds.PersonalDataInTelemetry,
            new RedactWithRedactor(RuleIds.PersonalDataInTelemetry),
            new MaskWithOwn(RuleIds.PersonalDataInTelemetry),
            new RedactValue(RuleIds.PersonalDataInTelemetry),
            new DropCall(RuleIds.PersonalDataInTelemetry, "DropFromTelemetry"))
    {
    }
}
