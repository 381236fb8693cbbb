using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints.Mapping;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>
/// Evidence that is registered once for many endpoints: global filters, middleware, model conventions, a fallback policy, mediator behaviours, and
/// what is chained to the call that maps all controllers, pages, or a whole hub.
/// </summary>
internal sealed class AppWideEvidence
{
    private const string GlobalFilter = "Filters.Add";

    private readonly ProgramSources _sources;
    private readonly NamedCalls _calls;
    private readonly DeclaredEvidence _declared;
    private readonly GuardNames _names;
    private readonly Lazy<Registered> _registered;
    private readonly Lazy<Dictionary<ISymbol, HostMapping>> _mappings;

    public AppWideEvidence(ProgramSources sources, NamedCalls calls, DeclaredEvidence declared, GuardNames names)
    {
        _sources = sources;
        _calls = calls;
        _declared = declared;
        _names = names;
        _registered = new Lazy<Registered>(Read);
        _mappings = new Lazy<Dictionary<ISymbol, HostMapping>>(ReadMappings);
    }

    /// <summary>What every endpoint of the kind passes.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="host">The hub or service, for which something may be registered alone.</param>
    public ImmutableArray<Evidence> Of(EndpointKind kind, INamedTypeSymbol? host = null)
    {
        Registered registered = _registered.Value;
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
        !_registered.Value.Behaviors.IsEmpty && (TakesMediator(handler) || (type is not null && HoldsMediator(type))) ? _registered.Value.Behaviors : ImmutableArray<Evidence>.Empty;

    /// <summary>Whether callers of the kind must be signed in unless the endpoint says otherwise.</summary>
    public bool AsksToSignIn(EndpointKind kind) =>
        _registered.Value.Fallback || (kind is EndpointKind.Controller && _registered.Value.ControllersAuthorized) || (kind is EndpointKind.RazorPage && _registered.Value.PagesAuthorized);

    /// <summary>The same for a Razor Page, whose folder may decide.</summary>
    public bool AsksToSignInOnPage(string route)
    {
        Registered registered = _registered.Value;
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
    public HostMapping? MappingOf(INamedTypeSymbol type) => _mappings.Value.TryGetValue(type, out HostMapping? mapping) ? mapping : null;

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

    private static bool TakesMediator(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Name is "IMediator" or "ISender" or "IPublisher")
                return true;
        }

        return false;
    }

    private static bool HoldsMediator(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (IMethodSymbol constructor in current.InstanceConstructors)
            {
                if (TakesMediator(constructor))
                    return true;
            }

            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol { Type.Name: "IMediator" or "ISender" } or IFieldSymbol { Type.Name: "IMediator" or "ISender" })
                    return true;
            }
        }

        return false;
    }

    private Registered Read()
    {
        ImmutableArray<Evidence> filters = Types(GlobalFilter, EvidencePlace.Global, out bool authorizes);
        ImmutableArray<Evidence> conventions = Types("Conventions.Add", EvidencePlace.Convention, out _);
        (bool Authorized, ImmutableArray<Evidence> Evidence) controllers = Mapped("MapControllers", "MapControllerRoute", "MapDefaultControllerRoute");
        (bool Authorized, ImmutableArray<Evidence> Evidence) pages = Mapped("MapRazorPages");
        (bool fallback, ImmutableArray<Evidence> asked) = Fallback();
        return new Registered(
            filters.AddRange(conventions).AddRange(controllers.Evidence),
            GlobalFilters(IsOldFilter),
            // Action filters do not run for pages.
            GlobalFilters(AttributeEnforcement.RunsOnPages).AddRange(pages.Evidence),
            OfHosts("AddFilter"),
            OfHosts("Interceptors.Add"),
            Middleware(),
            asked,
            Behaviors(),
            fallback,
            authorizes || controllers.Authorized,
            pages.Authorized,
            Folders("AuthorizeFolder", "AuthorizePage"),
            Folders("AllowAnonymousToPage", "AllowAnonymousToFolder"));
    }

    private ImmutableArray<Evidence> Types(string name, EvidencePlace place, out bool authorizes)
    {
        authorizes = false;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (InvocationExpressionSyntax call in _calls.With(name))
        {
            foreach (ITypeSymbol type in TypesIn(call))
            {
                // A filter of the program's own is known by its name: ValidatePermissionAttribute, JwtAuthFilter.
                authorizes |= type.Name is "AuthorizeFilter" or "AuthorizeAttribute" || CallerWords.SpeaksOfPermission(type.Name) || CallerWords.SpeaksOfSignedIn(type.Name);
                Add(type, place, evidence);
            }
        }

        return evidence.ToImmutable();
    }

    /// <summary>What is registered for all hubs or services, or, in options of one of them, for that one.</summary>
    private ImmutableArray<(ITypeSymbol? Only, Evidence Evidence)> OfHosts(string name)
    {
        var evidence = ImmutableArray.CreateBuilder<(ITypeSymbol?, Evidence)>();
        foreach (InvocationExpressionSyntax call in _calls.With(name))
        {
            ITypeSymbol? only = OptionsOf(call);
            foreach (ITypeSymbol type in TypesIn(call))
            {
                if (_declared.OfType(type.OriginalDefinition) is var kinds && kinds != EvidenceKinds.None)
                    evidence.Add((only, new Evidence(kinds, EvidencePlace.Global, type.Name)));
            }
        }

        return evidence.ToImmutable();
    }

    /// <summary>The hub or service whose own options the call fills: <c>AddHubOptions&lt;ChatHub&gt;(o =&gt; o.AddFilter(…))</c>.</summary>
    private ITypeSymbol? OptionsOf(InvocationExpressionSyntax call)
    {
        for (SyntaxNode? around = call.Parent; around is not null and not MemberDeclarationSyntax; around = around.Parent)
        {
            if (around is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "AddHubOptions" or "AddServiceOptions", TypeArgumentList.Arguments: { Count: 1 } of } } })
                return Model(call.SyntaxTree).GetTypeInfo(of[0]).Type;
        }

        return null;
    }

    /// <summary>Whether a filter for all is none of ASP.NET Core: the old frameworks run it.</summary>
    private static bool IsOldFilter(ITypeSymbol type) => type is INamedTypeSymbol filter && !Signs.Implements(filter, "IFilterMetadata");

    /// <summary>The filters for all that run where it is asked.</summary>
    private ImmutableArray<Evidence> GlobalFilters(Func<ITypeSymbol, bool> run)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (InvocationExpressionSyntax call in _calls.With(GlobalFilter))
        {
            foreach (ITypeSymbol type in TypesIn(call))
            {
                if (run(type))
                    Add(type, EvidencePlace.Global, evidence);
            }
        }

        return evidence.ToImmutable();
    }

    private ImmutableArray<Evidence> Middleware()
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach ((string name, InvocationExpressionSyntax call) in _calls.Uses())
        {
            if (IsBranched(call))
                continue;
            if (name == "UseMiddleware")
            {
                foreach (ITypeSymbol type in TypesIn(call))
                    Add(type, EvidencePlace.Middleware, evidence);
            }
            else if (GuardModel.Kind(_names.Find(name)) is var kinds && kinds != EvidenceKinds.None)
            {
                evidence.Add(new Evidence(kinds, EvidencePlace.Middleware, name));
            }
        }

        return evidence.ToImmutable();
    }

    private ImmutableArray<Evidence> Behaviors()
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (string name in new[] { "AddOpenBehavior", "AddBehavior", "AddTransient", "AddScoped", "AddSingleton" })
        {
            foreach (InvocationExpressionSyntax call in _calls.With(name))
            {
                // Of the services that were found, others only offer a client.
                if (!name.EndsWith("Behavior", StringComparison.Ordinal) && !NamedCalls.IsBehavior(name, call))
                    continue;
                foreach (ITypeSymbol type in TypesIn(call))
                    Add(type, EvidencePlace.Pipeline, evidence);
            }
        }

        return evidence.ToImmutable();
    }

    /// <summary>A fallback policy asks of every endpoint that says nothing itself.</summary>
    private (bool Asks, ImmutableArray<Evidence> Evidence) Fallback()
    {
        bool asks = false;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (InvocationExpressionSyntax call in _calls.With("SetFallbackPolicy"))
            Take(call.ArgumentList);
        foreach (AssignmentExpressionSyntax assignment in _calls.FallbackPolicies)
            Take(assignment.Right);
        return (asks, evidence.ToImmutable());

        void Take(SyntaxNode policy)
        {
            asks = true;
            if (AskingSource.Spoken(policy, _names) is var kinds && kinds != EvidenceKinds.None)
                evidence.Add(new Evidence(kinds, EvidencePlace.Policy, Program.Endpoints.Evidence.Fallback));
        }
    }

    private (bool Authorized, ImmutableArray<Evidence> Evidence) Mapped(params string[] names)
    {
        bool authorized = false;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (string name in names)
        {
            foreach (InvocationExpressionSyntax call in _calls.With(name))
            {
                if (IsBare(call) || Operation(call) is not { } operation)
                    continue;
                MappingChain chain = MappingChain.Read(operation, _declared, null);
                authorized |= chain.Authorized;
                evidence.AddRange(chain.Evidence);
            }
        }

        return (authorized, evidence.ToImmutable());
    }

    /// <summary>Whether nothing is chained to the call, and its file makes no group and asks nothing of one in a statement of its own, so that it says nothing more.</summary>
    private static bool IsBare(InvocationExpressionSyntax call) =>
        call is { Parent: ExpressionStatementSyntax, Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } }
        && !FileIndex.Of(call.SyntaxTree, default).Called.Any(name => name == "MapGroup" || name.StartsWith("Require", StringComparison.Ordinal));

    private Dictionary<ISymbol, HostMapping> ReadMappings()
    {
        var mappings = new Dictionary<ISymbol, HostMapping>(SymbolEqualityComparer.Default);
        foreach (string name in new[] { "MapHub", "MapGrpcService" })
        {
            foreach (InvocationExpressionSyntax call in _calls.With(name))
            {
                if (Operation(call) is not { TargetMethod.TypeArguments: { Length: 1 } types } operation)
                    continue;
                MappingChain chain = MappingChain.Read(operation, _declared, null);
                string route = "";
                foreach (IArgumentOperation argument in operation.Arguments)
                {
                    if (argument.Value.ConstantValue is { HasValue: true, Value: string pattern })
                        route = pattern;
                }

                mappings[types[0]] = new HostMapping(chain.Prefix + route, chain.Authorized, chain.Evidence);
            }
        }

        return mappings;
    }

    private ImmutableArray<string> Folders(params string[] names)
    {
        var folders = ImmutableArray.CreateBuilder<string>();
        foreach (string name in names)
        {
            foreach (InvocationExpressionSyntax call in _calls.With(name))
            {
                if (call.ArgumentList.Arguments is { Count: > 0 } arguments && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string folder })
                    folders.Add(folder);
            }
        }

        return folders.ToImmutable();
    }

    private void Add(ITypeSymbol type, EvidencePlace place, ImmutableArray<Evidence>.Builder evidence)
    {
        if (_declared.OfType(type.OriginalDefinition) is var kinds && kinds != EvidenceKinds.None)
            evidence.Add(new Evidence(kinds, place, type.Name));
    }

    /// <summary>The types that a registration names: as type argument, by <c>typeof</c>, or as a new object.</summary>
    private IEnumerable<ITypeSymbol> TypesIn(InvocationExpressionSyntax call)
    {
        SemanticModel model = Model(call.SyntaxTree);
        if (call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic })
        {
            foreach (TypeSyntax argument in generic.TypeArgumentList.Arguments)
            {
                if (model.GetTypeInfo(argument).Type is { } type)
                    yield return type;
            }
        }

        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            TypeSyntax? named = argument.Expression switch
            {
                TypeOfExpressionSyntax typeOf => typeOf.Type,
                ObjectCreationExpressionSyntax creation => creation.Type,
                _ => null,
            };
            if (named is not null && (model.GetSymbolInfo(named).Symbol as ITypeSymbol ?? model.GetTypeInfo(named).Type) is { } type)
                yield return type;
        }
    }

    /// <summary>A middleware inside <c>UseWhen</c> or <c>Map</c> sees some requests only.</summary>
    private static bool IsBranched(InvocationExpressionSyntax call)
    {
        for (SyntaxNode? around = call.Parent; around is not null and not MemberDeclarationSyntax; around = around.Parent)
        {
            if (around is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UseWhen" or "MapWhen" or "Map" } })
                return true;
        }

        return false;
    }

    private IInvocationOperation? Operation(InvocationExpressionSyntax call) => Model(call.SyntaxTree).GetOperation(call) as IInvocationOperation;

    private SemanticModel Model(SyntaxTree tree) => _sources.Model(tree);

    private sealed record Registered(
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
}
