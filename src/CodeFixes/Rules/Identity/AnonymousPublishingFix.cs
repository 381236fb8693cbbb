using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Checks;
using CsLawAnalyzers.CodeFixes.Repairs.StartUp;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Identity;

/// <summary>CSL4003: put the real-identity guard on the endpoint, or on the group it is mapped in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnonymousPublishingFix)), Shared]
public sealed class AnonymousPublishingFix : FindingFix
{
    /// <summary>Makes the fix with its repairs.</summary>
    public AnonymousPublishingFix()
        : base(
            RuleIds.AnonymousPublishing,
            new GuardEndpoint(RuleIds.AnonymousPublishing, GuardLibrary.RequireRealIdentity, ServiceCall.RealIdentity, namesPurpose: false),
            new GuardGroup(RuleIds.AnonymousPublishing, GuardLibrary.RequireRealIdentity, ServiceCall.RealIdentity))
    {
    }
}
