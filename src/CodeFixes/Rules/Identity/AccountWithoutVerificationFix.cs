using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Checks;
using CsLawAnalyzers.CodeFixes.Repairs.StartUp;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Identity;

/// <summary>CSL4001: put the real-identity guard on the endpoint.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AccountWithoutVerificationFix)), Shared]
public sealed class AccountWithoutVerificationFix : FindingFix
{
    /// <summary>Makes the fix with its repair.</summary>
    public AccountWithoutVerificationFix()
        : base(RuleIds.AccountWithoutVerification, new GuardEndpoint(RuleIds.AccountWithoutVerification, GuardLibrary.RequireRealIdentity, ServiceCall.RealIdentity, namesPurpose: false))
    {
    }
}
