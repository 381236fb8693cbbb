using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.AppWide;

/// <summary>What a program registers once for many endpoints.</summary>
/// <param name="Filters">For actions of controllers.</param>
/// <param name="OldFilters">For actions of the frameworks before ASP.NET Core.</param>
/// <param name="PageFilters">For Razor Pages.</param>
/// <param name="HubFilters">For all hubs, or for one.</param>
/// <param name="Interceptors">For all gRPC services, or for one.</param>
/// <param name="Middleware">For every request.</param>
/// <param name="FallbackEvidence">What the fallback policy asks for.</param>
/// <param name="Behaviors">For every request of a mediator.</param>
/// <param name="Fallback">Whether there is a fallback policy, which asks callers to sign in.</param>
/// <param name="ControllersAuthorized">Whether all controllers ask them to.</param>
/// <param name="PagesAuthorized">Whether all pages do.</param>
/// <param name="ClosedPages">Folders and pages that do.</param>
/// <param name="OpenPages">Folders and pages that do not, whatever lies around them.</param>
internal sealed record RegisteredEvidence(
    ImmutableArray<Evidence> Filters,
    ImmutableArray<Evidence> OldFilters,
    ImmutableArray<Evidence> PageFilters,
    ImmutableArray<(ITypeSymbol? Only, Evidence Evidence)> HubFilters,
    ImmutableArray<(ITypeSymbol? Only, Evidence Evidence)> Interceptors,
    ImmutableArray<Evidence> Middleware,
    ImmutableArray<Evidence> FallbackEvidence,
    ImmutableArray<Evidence> Behaviors,
    bool Fallback,
    bool ControllersAuthorized,
    bool PagesAuthorized,
    ImmutableArray<string> ClosedPages,
    ImmutableArray<string> OpenPages);
