using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.AppWide;

/// <summary>
/// Evidence that is registered once for many endpoints: global filters, middleware, model conventions, a fallback policy, mediator behaviours, and
/// what is chained to the call that maps all controllers, pages, or a whole hub.
/// </summary>
internal sealed class AppWideEvidence
{
    private readonly Lazy<RegisteredEvidence> _registered;
    private readonly HostMappings _mappings;

    public AppWideEvidence(ProgramSources sources, NamedCalls calls, DeclaredEvidence declared, GuardNames names)
    {
        _registered = new(new EvidenceRegistrations(sources, calls, declared, names).Read);
        _mappings = new HostMappings(sources, calls, declared);
    }

    /// <summary>What every endpoint of the kind passes.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="host">The hub or service, for which something may be registered alone.</param>
    public ImmutableArray<Evidence> Of(EndpointKind kind, INamedTypeSymbol? host = null)
    {
        RegisteredEvidence registered = _registered.Value;
        ImmutableArray<Evidence> own = kind switch
        {
            EndpointKind.Controller or EndpointKind.ApplicationService => registered.Filters,
            EndpointKind.ClassicMvc or EndpointKind.WebApi => registered.OldFilters,
            EndpointKind.RazorPage => registered.PageFilters,
            EndpointKind.Hub => For(registered.HubFilters, host),
            EndpointKind.Grpc => For(registered.Interceptors, host),
            _ => ImmutableArray<Evidence>.Empty,
        };
        own = own.AddRange(registered.Middleware);
        // A fallback policy is asked by routing, which the worker of functions and the old frameworks do without.
        return kind is EndpointKind.Function or EndpointKind.ClassicMvc or EndpointKind.WebApi ? own : own.AddRange(registered.FallbackEvidence);
    }

    /// <summary>What a request of a mediator passes on its way to its handler, for an endpoint whose type or method has one.</summary>
    public ImmutableArray<Evidence> PipelineOf(IMethodSymbol handler, INamedTypeSymbol? type) =>
        !_registered.Value.Behaviors.IsEmpty && (Mediators.AreTakenBy(handler) || (type is not null && Mediators.AreHeldBy(type))) ? _registered.Value.Behaviors : ImmutableArray<Evidence>.Empty;

    /// <summary>Whether callers of the kind must be signed in unless the endpoint says otherwise.</summary>
    public bool AsksToSignIn(EndpointKind kind) =>
        _registered.Value.Fallback || (kind is EndpointKind.Controller && _registered.Value.ControllersAuthorized) || (kind is EndpointKind.RazorPage && _registered.Value.PagesAuthorized);

    /// <summary>The same for a Razor Page, whose folder may decide.</summary>
    public bool AsksToSignInOnPage(string route)
    {
        RegisteredEvidence registered = _registered.Value;
        foreach (string open in registered.OpenPages)
        {
            if (IsUnder(route, open))
                return false;
        }

        foreach (string folder in registered.ClosedPages)
        {
            if (IsUnder(route, folder))
                return true;
        }

        return AsksToSignIn(EndpointKind.RazorPage);
    }

    /// <summary>The call that maps the hub or service, or null.</summary>
    public HostMapping? MappingOf(INamedTypeSymbol type) => _mappings.Of(type);

    private static bool IsUnder(string route, string folder) =>
        folder == "/" || string.Equals(route, folder, StringComparison.OrdinalIgnoreCase) || route.StartsWith(folder.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<Evidence> For(ImmutableArray<(ITypeSymbol? Only, Evidence Evidence)> registered, INamedTypeSymbol? host)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach ((ITypeSymbol? only, Evidence one) in registered)
        {
            if (only is null || SymbolEqualityComparer.Default.Equals(only, host))
                evidence.Add(one);
        }

        return evidence.ToImmutable();
    }
}
