using System;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>What of a handler's parameters takes its value from the caller, and from which part of the request.</summary>
internal sealed class Bindings
{
    private const string File = "file";
    private const string Nowhere = "none";

    private readonly NamedTypes _known;

    public Bindings(LibraryKnowledge libraries) => _known = libraries.Types(FactVerb.Bind);

    /// <summary>Adds the bound parameters.</summary>
    /// <param name="handler">The method or lambda.</param>
    /// <param name="route">Route template, for parameters named in it.</param>
    /// <param name="unmarked">Where objects without an attribute come from.</param>
    /// <param name="inputs">Takes the result.</param>
    public void Add(IMethodSymbol handler, string route, BindingSource unmarked, ImmutableArray<BoundInput>.Builder inputs)
    {
        foreach (IParameterSymbol parameter in handler.Parameters)
        {
            if (IsBound(parameter))
                inputs.Add(Input(parameter, route, unmarked));
        }
    }

    /// <summary>
    /// Adds the bound parameters of a minimal API. A request without a body leaves its handler nothing to read an object from: one that neither asks
    /// for the query by attribute nor reads itself from text comes from the services. With a body, so does one that no text could be read into.
    /// </summary>
    /// <param name="handler">The method or lambda.</param>
    /// <param name="route">Route template, for parameters named in it.</param>
    /// <param name="verb">The verb in upper case, empty if there are several.</param>
    /// <param name="inputs">Takes the result.</param>
    public void AddMapped(IMethodSymbol handler, string route, string verb, ImmutableArray<BoundInput>.Builder inputs)
    {
        bool hasBody = verb is not ("GET" or "HEAD" or "DELETE");
        foreach (IParameterSymbol parameter in handler.Parameters)
        {
            if (IsBound(parameter) && !IsService(parameter, hasBody))
                inputs.Add(Input(parameter, route, verb == "GET" ? BindingSource.Query : BindingSource.Body));
        }
    }

    private bool IsService(IParameterSymbol parameter, bool hasBody) =>
        parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type && type.SpecialType == SpecialType.None && !IsSimple(type) && !ReadsItself(type)
        && PartOf(parameter) is null && PartOf(type) is null && (!hasBody || !ReadableBody.Is(type));

    /// <summary>What the framework calls to make a value of the type from a text or a request.</summary>
    private static bool ReadsItself(INamedTypeSymbol type) =>
        type.GetMembers("TryParse").Any(static member => member.IsStatic) || type.GetMembers("BindAsync").Any(static member => member.IsStatic);

    /// <summary>Services, request plumbing and cancellation come from the framework, all else from the caller.</summary>
    private bool IsBound(IParameterSymbol parameter)
    {
        ITypeSymbol type = parameter.Type;
        string? part = PartOf(type);
        if (part == Nowhere || (type.TypeKind == TypeKind.Interface && part != File && !IsCollection(type)))
            return false;
        return !IsDatabase(type) && PartOf(parameter) != Nowhere;
    }

    private BoundInput Input(IParameterSymbol parameter, string route, BindingSource unmarked) => PartOf(parameter) switch
    {
        "body" => new BoundInput(parameter, BindingSource.Body) { IsAsked = true },
        "form" => new BoundInput(parameter, BindingSource.Form) { IsAsked = true },
        "query" => new BoundInput(parameter, BindingSource.Query) { IsAsked = true },
        "route" => new BoundInput(parameter, BindingSource.Route) { IsAsked = true },
        "header" => new BoundInput(parameter, BindingSource.Header) { IsAsked = true },
        File => new BoundInput(parameter, BindingSource.File) { IsAsked = true },
        "members" => new BoundInput(parameter, BindingSource.Query),
        _ => new BoundInput(parameter, SourceOf(parameter, route, unmarked)),
    };

    private BindingSource SourceOf(IParameterSymbol parameter, string route, BindingSource unmarked)
    {
        if (PartOf(parameter.Type) == File)
            return BindingSource.File;
        if (unmarked == BindingSource.Message)
            return BindingSource.Message;
        if (IsInRoute(parameter.Name, route))
            return BindingSource.Route;
        return IsSimple(parameter.Type) ? BindingSource.Query : unmarked;
    }

    /// <summary>The part of the request that an attribute of the parameter asks for, as the lists call it; null where none does.</summary>
    private string? PartOf(IParameterSymbol parameter) => _known.OnAttributeOf(parameter)?.Kind;

    private string? PartOf(ITypeSymbol type) => type is INamedTypeSymbol named ? _known.Find(named)?.Kind : null;

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

    private static bool IsCollection(ITypeSymbol type) => type.ContainingNamespace is
    {
        Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" },
    };
}
