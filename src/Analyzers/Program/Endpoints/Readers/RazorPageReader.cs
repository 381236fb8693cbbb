using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Endpoints.AppWide;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>Handlers of Razor Pages, also those that a page model inherits.</summary>
internal sealed class RazorPageReader : EndpointReader
{
    private static readonly string[] s_verbs = { "Post", "Get", "Put", "Delete", "Patch", "Head" };

    private readonly Bindings _bindings;
    private readonly BoundMembers _members;

    public RazorPageReader(Bindings bindings, BoundMembers members)
    {
        _bindings = bindings;
        _members = members;
    }

    public override bool Hosts(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && (Signs.DerivesFrom(type, "PageModel") || Signs.HasOnTypeOrBase(type, "PageModelAttribute"));

    public override EndpointDraft? Read(IMethodSymbol method, INamedTypeSymbol type, AppWideEvidence wide)
    {
        if (!Signs.IsPublicInstance(method) || Signs.Has(method, "NonHandlerAttribute") || VerbOf(method.Name) is not { } verb)
            return null;
        string route = RouteOf(type);
        ImmutableArray<BoundInput>.Builder inputs = ImmutableArray.CreateBuilder<BoundInput>();
        _bindings.Add(method, route, BindingSource.Form, inputs);
        _members.Add(type, inputs);
        return new EndpointDraft(EndpointKind.RazorPage, verb, route)
        {
            Inputs = inputs.ToImmutable(),
            Registered = wide.Of(EndpointKind.RazorPage),
            Authorized = wide.AsksToSignInOnPage(route),
        };
    }

    /// <summary><c>OnPostSaveAsync</c> answers POST.</summary>
    private static string? VerbOf(string name)
    {
        if (!name.StartsWith("On", StringComparison.Ordinal))
            return null;
        foreach (string verb in s_verbs)
        {
            if (string.CompareOrdinal(name, 2, verb, 0, verb.Length) == 0 && (name.Length == verb.Length + 2 || !char.IsLower(name[verb.Length + 2])))
                return verb.ToUpperInvariant();
        }

        return null;
    }

    /// <summary>The page's path by the folder convention: namespace below <c>Pages</c>, type name without its ending.</summary>
    private static string RouteOf(INamedTypeSymbol type)
    {
        string page = type.Name.EndsWith("PageModel", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - 9)
            : type.Name.EndsWith("Model", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - 5)
            : type.Name;
        string route = "/" + page;
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.Name == "Pages")
                return space.ContainingNamespace is { ContainingNamespace.Name: "Areas" } area ? "/" + area.Name + route : route;
            route = "/" + space.Name + route;
        }

        return "/" + page;
    }
}
