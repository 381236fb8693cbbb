using System;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Endpoints.AppWide;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>Application services that a framework exposes over HTTP by convention: ABP, Furion, and the dynamic APIs made after them.</summary>
internal sealed class ApplicationServiceReader : EndpointReader
{
    private readonly NamedTypes _contracts;
    private readonly Bindings _bindings;

    /// <param name="libraries">Names the contracts that expose.</param>
    /// <param name="bindings">Tells what callers give.</param>
    public ApplicationServiceReader(LibraryKnowledge libraries, Bindings bindings)
    {
        _contracts = libraries.Types(FactVerb.Exposed);
        _bindings = bindings;
    }

    public override bool Hosts(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.DeclaredAccessibility != Accessibility.Public || type.IsGenericType && !type.IsAbstract)
            return false;
        bool exposed = Signs.HasOnTypeOrBase(type, "DynamicApiControllerAttribute");
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
            exposed |= _contracts.Find(contract) is not null;
        for (INamedTypeSymbol? ancestor = type.BaseType; !exposed && ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
            exposed = ancestor.TypeKind == TypeKind.Error && (ancestor.Name is "ApplicationService" or "AbpServiceBase" || _contracts.Find(ancestor) is not null);
        return exposed && !IsSwitchedOff(Signs.FindOnTypeOrBase(type, "RemoteServiceAttribute")) && !Signs.HasOnTypeOrBase(type, "NonDynamicApiAttribute")
            && !Signs.HasOnTypeOrBase(type, "NonDynamicWebApiAttribute") && !IsForServices(type);
    }

    public override EndpointDraft? Read(IMethodSymbol method, INamedTypeSymbol type, AppWideEvidence wide)
    {
        if (!Signs.IsPublicInstance(method) || method.IsGenericMethod || IsSwitchedOff(Signs.Find(method, "RemoteServiceAttribute"))
            || Signs.Has(method, "NonActionAttribute") || Signs.Has(method, "NonDynamicApiAttribute") || Signs.Has(method, "NonDynamicMethodAttribute"))
        {
            return null;
        }

        (string verb, string? template) = ActionAttributes.Read(method);
        if (verb.Length == 0)
            verb = Signs.VerbOf(method.Name) is { Length: > 0 } said ? said : "POST";
        string route = RouteTemplate.Join(ServiceOf(type), template ?? method.Name);
        ImmutableArray<BoundInput>.Builder inputs = ImmutableArray.CreateBuilder<BoundInput>();
        _bindings.Add(method, route, verb == "GET" ? BindingSource.Query : BindingSource.Body, inputs);
        return new EndpointDraft(EndpointKind.ApplicationService, verb, route)
        {
            Inputs = inputs.ToImmutable(),
            Registered = wide.Of(EndpointKind.Controller),
            Authorized = wide.AsksToSignIn(EndpointKind.Controller),
        };
    }

    /// <summary>Whether only other services of the program run it: ABP exposes <c>[IntegrationService]</c> to nobody unless it is told to.</summary>
    private static bool IsForServices(INamedTypeSymbol type) =>
        Signs.HasOnTypeOrBase(type, "IntegrationServiceAttribute") || type.AllInterfaces.Any(static contract => Signs.Has(contract, "IntegrationServiceAttribute"));

    /// <summary><c>[RemoteService(false)]</c> or <c>[RemoteService(IsEnabled = false)]</c>.</summary>
    private static bool IsSwitchedOff(AttributeData? attribute)
    {
        if (attribute is null)
            return false;
        if (Signs.Named(attribute, "IsEnabled") is false)
            return true;
        return attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is false;
    }

    private static string ServiceOf(INamedTypeSymbol type)
    {
        string name = type.Name;
        foreach (string ending in new[] { "ApplicationService", "AppService", "Service" })
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
                return name.Substring(0, name.Length - ending.Length);
        }

        return name;
    }
}
