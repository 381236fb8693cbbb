using System.Composition;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.CodeFixes.Repairs.Destinations;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Rules.Transfer;

/// <summary>CSL3003: put the transfer filter into the client's handler chain, for which a client made by hand becomes a named one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnfilteredOverseasEndpointFix)), Shared]
public sealed class UnfilteredOverseasEndpointFix : FindingFix
{
    /// <summary>Makes the fix with its repairs.</summary>
    public UnfilteredOverseasEndpointFix()
        : base(RuleIds.UnfilteredOverseasEndpoint, new AddTransferFilter(), new NameClient())
    {
    }
}
