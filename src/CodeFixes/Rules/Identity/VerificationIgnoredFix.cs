using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Checks;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Identity;

/// <summary>CSL4002: let the negative outcome leave, take a fixed code out, turn an environment check around.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VerificationIgnoredFix)), Shared]
public sealed class VerificationIgnoredFix : FindingFix
{
    /// <summary>Makes the fix with its repairs.</summary>
    public VerificationIgnoredFix()
        : base(
            RuleIds.VerificationIgnored,
            new RefuseEarly(RuleIds.VerificationIgnored, "RefuseWithoutVerification", "The identity is not verified."),
            new AwaitCheck(RuleIds.VerificationIgnored),
            new RemoveFixedCode(RuleIds.VerificationIgnored),
            new TurnEnvironmentAround(RuleIds.VerificationIgnored))
    {
    }
}
