using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Endpoints.AppWide;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>Actions of ASP.NET MVC 5 and Web API 2, whose bases live in <c>System.Web</c>.</summary>
internal sealed class ClassicWebReader : EndpointReader
{
    private readonly Bindings _bindings;

    public ClassicWebReader(Bindings bindings) => _bindings = bindings;

    public override bool Hosts(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && type.DeclaredAccessibility == Accessibility.Public && KindOf(type) is not null;

    public override EndpointDraft? Read(IMethodSymbol method, INamedTypeSymbol type, AppWideEvidence wide)
    {
        if (!Signs.IsPublicInstance(method) || method.IsGenericMethod || Signs.Has(method, "NonActionAttribute") || KindOf(type) is not { } kind)
            return null;
        (string verb, string? template) = ActionAttributes.Read(method);
        // Web API 2 takes the verb from the name where no attribute tells it.
        if (verb.Length == 0 && kind == EndpointKind.WebApi)
            verb = VerbOf(method.Name);
        string? prefix = Signs.FindOnTypeOrBase(type, "RoutePrefixAttribute") is { } prefixed ? Signs.Text(prefixed) : null;
        string route = RouteTemplate.Of(type, method, template, prefix);
        ImmutableArray<BoundInput>.Builder inputs = ImmutableArray.CreateBuilder<BoundInput>();
        _bindings.Add(method, route, kind == EndpointKind.WebApi ? BindingSource.Body : BindingSource.Form, inputs);
        return new EndpointDraft(kind, verb, route)
        {
            Inputs = inputs.ToImmutable(),
            Registered = wide.Of(kind),
            Authorized = wide.AsksToSignIn(kind),
        };
    }

    private static string VerbOf(string name)
    {
        foreach (string verb in new[] { "Get", "Put", "Delete", "Patch", "Head", "Options" })
        {
            if (name.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
                return verb.ToUpperInvariant();
        }

        return "POST";
    }

    private static EndpointKind? KindOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current is { Name: "ApiController" } && Space(current) is "System.Web.Http" or "")
                return EndpointKind.WebApi;
            if (current is { Name: "Controller" or "ControllerBase" } && Space(current) == "System.Web.Mvc")
                return EndpointKind.ClassicMvc;
        }

        return null;
    }

    private static string Space(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";
}
