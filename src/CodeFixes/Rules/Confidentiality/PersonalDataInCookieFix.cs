using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Stores;
using CsLawAnalyzers.CodeFixes.Repairs.Switches;
using CsLawAnalyzers.CodeFixes.Repairs.Values;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Confidentiality;

/// <summary>CSL2004: keep the value off the client, or set the options that a cookie with an identity lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInCookieFix)), Shared]
public sealed class PersonalDataInCookieFix : FindingFix
{
    /// <summary>Makes the fix with its repairs.</summary>
    public PersonalDataInCookieFix()
        : base(RuleIds.PersonalDataInCookie, new AddCookieOptions(), new SwitchOff(RuleIds.PersonalDataInCookie), new DropCall(RuleIds.PersonalDataInCookie, "DropFromClient"))
    {
    }
}
