using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>What of a handler's parameters takes its value from the caller, and from which part of the request.</summary>
internal static class Bindings
{
    private static readonly (string Attribute, BindingSource Source)[] s_attributes =
    {
        ("FromBodyAttribute", BindingSource.Body), ("FromFormAttribute", BindingSource.Form), ("FromQueryAttribute", BindingSource.Query), ("FromUriAttribute", BindingSource.Query),
        ("FromRouteAttribute", BindingSource.Route), ("FromHeaderAttribute", BindingSource.Header), ("AsParametersAttribute", BindingSource.Query),
    };

    /// <summary>Adds the bound parameters.</summary>
    /// <param name="handler">The method or lambda.</param>
    /// <param name="route">Route template, for parameters named in it.</param>
    /// <param name="unmarked">Where objects without an attribute come from.</param>
    /// <param name="inputs">Takes the result.</param>
    public static void Add(IMethodSymbol handler, string route, BindingSource unmarked, ImmutableArray<BoundInput>.Builder inputs)
    {
        foreach (IParameterSymbol parameter in handler.Parameters)
        {
            if (IsBound(parameter))
                inputs.Add(new BoundInput(parameter, SourceOf(parameter, route, unmarked)));
        }
    }

    /// <summary>
    /// Adds the bound parameters of a minimal API. A request without a body leaves its handler nothing to read an object from: one that neither asks
    /// for the query by attribute nor reads itself from text comes from the services.
    /// </summary>
    /// <param name="handler">The method or lambda.</param>
    /// <param name="route">Route template, for parameters named in it.</param>
    /// <param name="verb">The verb in upper case, empty if there are several.</param>
    /// <param name="inputs">Takes the result.</param>
    public static void AddMapped(IMethodSymbol handler, string route, string verb, ImmutableArray<BoundInput>.Builder inputs)
    {
        bool hasBody = verb is not ("GET" or "HEAD" or "DELETE");
        foreach (IParameterSymbol parameter in handler.Parameters)
        {
            if (IsBound(parameter) && (hasBody || !IsService(parameter)))
                inputs.Add(new BoundInput(parameter, SourceOf(parameter, route, verb == "GET" ? BindingSource.Query : BindingSource.Body)));
        }
    }

    private static bool IsService(IParameterSymbol parameter) =>
        parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type && type.SpecialType == SpecialType.None && !IsSimple(type) && !ReadsItself(type)
        && !s_attributes.Any(known => Signs.Has(parameter, known.Attribute));

    /// <summary>What the framework calls to make a value of the type from a text or a request.</summary>
    private static bool ReadsItself(INamedTypeSymbol type) =>
        type.GetMembers("TryParse").Any(static member => member.IsStatic) || type.GetMembers("BindAsync").Any(static member => member.IsStatic);

    /// <summary>Services, request plumbing and cancellation come from the framework, all else from the caller.</summary>
    private static bool IsBound(IParameterSymbol parameter)
    {
        ITypeSymbol type = parameter.Type;
        if (type.TypeKind == TypeKind.Interface && !IsFile(type) && !IsCollection(type))
            return false;
        if (IsDatabase(type))
            return false;
        if (type.Name is "CancellationToken" or "HttpContext" or "HttpRequest" or "ClaimsPrincipal" or "HttpResponse" or "HttpClient" or "HttpRequestData" or "FunctionContext" or "ServerCallContext")
            return false;
        return !Signs.Has(parameter, "FromServicesAttribute") && !Signs.Has(parameter, "FromKeyedServicesAttribute") && !Signs.Has(parameter, "BindNeverAttribute");
    }

    private static BindingSource SourceOf(IParameterSymbol parameter, string route, BindingSource unmarked)
    {
        foreach ((string attribute, BindingSource source) in s_attributes)
        {
            if (Signs.Has(parameter, attribute))
                return source;
        }

        if (IsFile(parameter.Type) || parameter.Type.Name == "HttpPostedFileBase")
            return BindingSource.File;
        if (unmarked == BindingSource.Message)
            return BindingSource.Message;
        if (IsInRoute(parameter.Name, route))
            return BindingSource.Route;
        return IsSimple(parameter.Type) ? BindingSource.Query : unmarked;
    }

    private static bool IsInRoute(string name, string route)
    {
        for (int open = route.IndexOf('{'); open >= 0; open = route.IndexOf('{', open + 1))
        {
            int start = open + 1;
            while (start < route.Length && route[start] == '*')
                start++;
            if (string.Compare(route, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && start + name.Length < route.Length && !char.IsLetterOrDigit(route[start + name.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSimple(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type.SpecialType is not (SpecialType.None or SpecialType.System_Object) || type.TypeKind == TypeKind.Enum
            || type.Name is "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Uri";
    }

    private static bool IsDatabase(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name.EndsWith("DbContext", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsFile(ITypeSymbol type) => type.Name is "IFormFile" or "IFormCollection" or "IFormFileCollection" or "IBrowserFile";

    private static bool IsCollection(ITypeSymbol type) => type.ContainingNamespace is
    {
        Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" },
    };
}
