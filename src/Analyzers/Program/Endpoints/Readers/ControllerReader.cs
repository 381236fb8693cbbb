using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Endpoints.AppWide;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>Actions of ASP.NET Core controllers, with attribute routes and conventional ones.</summary>
internal sealed class ControllerReader : EndpointReader
{
    private readonly INamedTypeSymbol? _controllerBase;
    private readonly Bindings _bindings;
    private readonly BoundMembers _members;

    public ControllerReader(Compilation compilation, Bindings bindings, BoundMembers members)
    {
        _controllerBase = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase");
        _bindings = bindings;
        _members = members;
    }

    /// <summary>The framework takes public classes that stand in no other class.</summary>
    public override bool Hosts(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.ContainingType is not null || type.DeclaredAccessibility != Accessibility.Public || Signs.HasOnTypeOrBase(type, "NonControllerAttribute"))
            return false;
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (_controllerBase is not null && SymbolEqualityComparer.Default.Equals(current, _controllerBase))
                return true;
            if (Signs.Has(current, "ApiControllerAttribute") || Signs.Has(current, "ControllerAttribute"))
                return true;
            // A base class of a package that is not there; the compiler takes an interface for one where it stands first.
            if (current.TypeKind == TypeKind.Error && (current.Name.EndsWith("Controller", StringComparison.Ordinal) || current.Name == "ControllerBase") && !Signs.IsInterfaceName(current.Name))
                return true;
        }

        return _controllerBase is not null && type.Name.Length > 10 && type.Name.EndsWith("Controller", StringComparison.Ordinal);
    }

    public override EndpointDraft? Read(IMethodSymbol method, INamedTypeSymbol type, AppWideEvidence wide)
    {
        if (!Signs.IsPublicInstance(method) || method.IsGenericMethod || Signs.Has(method, "NonActionAttribute"))
            return null;
        (string verb, string? template) = ActionAttributes.Read(method);
        string? prefix = Signs.FindOnTypeOrBase(type, "RouteAttribute") is { } routed ? Signs.Text(routed) : null;
        string route = RouteTemplate.Of(type, method, template, prefix);
        ImmutableArray<BoundInput>.Builder inputs = ImmutableArray.CreateBuilder<BoundInput>();
        _bindings.Add(method, route, Signs.HasOnTypeOrBase(type, "ApiControllerAttribute") ? BindingSource.Body : BindingSource.Form, inputs);
        _members.Add(type, inputs);
        return new EndpointDraft(EndpointKind.Controller, verb, route)
        {
            Inputs = inputs.ToImmutable(),
            Registered = wide.Of(EndpointKind.Controller),
            Authorized = wide.AsksToSignIn(EndpointKind.Controller),
        };
    }
}
