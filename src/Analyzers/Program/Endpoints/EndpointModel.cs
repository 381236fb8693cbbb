using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>The endpoints of a program: controller actions by symbol, minimal-API handlers by the call that maps them.</summary>
internal sealed class EndpointModel
{
    private readonly Compilation _compilation;
    private readonly NamedCalls _calls;
    private readonly DeclaredEvidence _declared;
    private readonly INamedTypeSymbol? _controllerBase;
    private readonly INamedTypeSymbol? _routeBuilder;
    private readonly ConcurrentDictionary<IMethodSymbol, Endpoint?> _actions = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> _publishes;

    public EndpointModel(Compilation compilation, DeclaredEvidence declared, NamedCalls calls)
    {
        _compilation = compilation;
        _calls = calls;
        _declared = declared;
        _controllerBase = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase");
        _routeBuilder = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder");
        _publishes = new Lazy<bool>(OffersPublishing);
    }

    /// <summary>Whether the compilation can have endpoints at all.</summary>
    public bool IsService => _controllerBase is not null || _routeBuilder is not null;

    /// <summary>
    /// Whether the program offers information publishing or instant messaging, so that the duty of CSL Art. 26(1) binds it: a hub, or an action
    /// that takes posts, comments or messages.
    /// </summary>
    public bool PublishesUserContent => _publishes.Value;

    /// <summary>The endpoint a method is as a controller action, or null.</summary>
    public Endpoint? Action(IMethodSymbol method) =>
        _controllerBase is null ? null : _actions.TryGetValue(method, out Endpoint? known) ? known : _actions.GetOrAdd(method, FindAction(method));

    /// <summary>The endpoint a call such as <c>app.MapPost("/x", handler)</c> maps, or null.</summary>
    public Endpoint? Mapping(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (_routeBuilder is null || !method.Name.StartsWith("Map", StringComparison.Ordinal) || method.ContainingType?.Name != "EndpointRouteBuilderExtensions")
            return null;

        string route = "";
        IMethodSymbol? handler = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "pattern" && argument.Value.ConstantValue is { HasValue: true, Value: string pattern })
                route = pattern;
            else if (argument.Parameter?.Name is "handler" or "requestDelegate")
                handler = Handler(argument.Value);
        }

        if (handler is null)
            return null;

        MappingChain chain = MappingChain.Read(call, _declared);
        string verb = method.Name.Length > 3 ? method.Name.Substring(3).ToUpperInvariant() : "";
        if (verb is not ("GET" or "POST" or "PUT" or "DELETE" or "PATCH"))
            verb = "";
        string full = chain.Prefix + route;
        return new Endpoint(
            (verb + " " + full).Trim(),
            handler,
            handler.MethodKind == MethodKind.AnonymousFunction || handler.Locations.IsEmpty || !handler.Locations[0].IsInSource ? MapName(call.Syntax) : handler.Locations[0],
            verb,
            full,
            AudienceOf(handler, full, chain.Authorized),
            chain.Declared | _declared.Of(handler))
        {
            Bound = Bound(handler),
        };
    }

    private static IMethodSymbol? Handler(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion: value = conversion.Operand; break;
                case IDelegateCreationOperation creation: value = creation.Target; break;
                case IAnonymousFunctionOperation function: return function.Symbol;
                case IFlowAnonymousFunctionOperation function: return function.Symbol;
                case IMethodReferenceOperation reference: return reference.Method;
                default: return null;
            }
        }
    }

    /// <summary>The name <c>MapPost</c> in the mapping call.</summary>
    private static Location MapName(SyntaxNode call) =>
        call is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax { Expression: Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax access }
            ? access.Name.GetLocation()
            : call.GetLocation();

    private Endpoint? FindAction(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary || method.DeclaredAccessibility != Accessibility.Public || method.IsStatic || method.IsAbstract
            || method.ContainingType is not { } type || !IsController(type) || Has(method, "NonActionAttribute"))
        {
            return null;
        }

        string verb = "", route = "";
        foreach (AttributeData attribute in method.GetAttributes())
        {
            string name = attribute.AttributeClass?.Name ?? "";
            if (name.StartsWith("Http", StringComparison.Ordinal) && name.EndsWith("Attribute", StringComparison.Ordinal))
            {
                verb = name.Substring(4, name.Length - 13).ToUpperInvariant();
                route = Template(attribute) ?? route;
            }
            else if (name == "RouteAttribute")
            {
                route = Template(attribute) ?? route;
            }
        }

        bool authorized = (IsAuthorized(type) || IsAuthorized(method)) && !Has(method, "AllowAnonymousAttribute");
        string area = type.ContainingNamespace?.ToDisplayString() + "." + type.Name + "." + route;
        return new Endpoint(
            type.Name + "." + method.Name,
            method,
            method.Locations.IsEmpty ? Location.None : method.Locations[0],
            verb,
            route,
            AudienceOf(method, area, authorized),
            _declared.Of(method) | _declared.Of(type))
        {
            Bound = Bound(method),
        };
    }

    private bool IsController(INamedTypeSymbol type)
    {
        if (type.IsAbstract || type.DeclaredAccessibility != Accessibility.Public || Has(type, "NonControllerAttribute"))
            return false;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, _controllerBase) || Has(current, "ApiControllerAttribute") || Has(current, "ControllerAttribute"))
                return true;
        }

        return type.Name.EndsWith("Controller", StringComparison.Ordinal) && type.Name.Length > 10;
    }

    /// <summary>Services, request plumbing and cancellation come from the framework, all else from the caller.</summary>
    private static ImmutableArray<IParameterSymbol> Bound(IMethodSymbol handler)
    {
        var bound = ImmutableArray.CreateBuilder<IParameterSymbol>();
        foreach (IParameterSymbol parameter in handler.Parameters)
        {
            ITypeSymbol type = parameter.Type;
            if (type.TypeKind == TypeKind.Interface && type.Name is not ("IFormFile" or "IFormCollection" or "IFormFileCollection") && !IsCollection(type))
                continue;
            if (type.Name is "CancellationToken" or "HttpContext" or "ClaimsPrincipal" or "HttpResponse" or "HttpClient")
                continue;
            if (Has(parameter, "FromServicesAttribute") || Has(parameter, "FromKeyedServicesAttribute") || Has(parameter, "BindNeverAttribute"))
                continue;
            bound.Add(parameter);
        }

        return bound.ToImmutable();
    }

    private static bool IsCollection(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";

    private static Audience AudienceOf(IMethodSymbol handler, string around, bool authorized)
    {
        if (CallerWords.SpeaksOfStaff(around) || HasStaffRole(handler) || (handler.ContainingType is { } type && HasStaffRole(type)))
            return Audience.Staff;
        if (CallerWords.SpeaksOfMachine(around) || CallerWords.SpeaksOfMachine(handler.Name))
            return Audience.Machine;
        return authorized ? Audience.Person : Audience.Anyone;
    }

    private static bool HasStaffRole(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is not { } name || name.IndexOf("Authorize", StringComparison.Ordinal) < 0)
                continue;
            foreach (TypedConstant argument in attribute.ConstructorArguments)
            {
                if (argument.Kind == TypedConstantKind.Primitive && argument.Value is string text && CallerWords.SpeaksOfStaff(text))
                    return true;
            }

            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument.Value.Value is string text && CallerWords.SpeaksOfStaff(text))
                    return true;
            }
        }

        return false;
    }

    private static bool IsAuthorized(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null; current = (current as INamedTypeSymbol)?.BaseType)
        {
            if (Has(current, "AuthorizeAttribute"))
                return true;
        }

        return false;
    }

    private static bool Has(ISymbol symbol, string attributeName)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == attributeName)
                return true;
        }

        return false;
    }

    private static string? Template(AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is string template ? template : null;

    /// <summary>A hub that its clients can send something to; one that only pushes carries nobody's messages.</summary>
    private static bool TakesMessages(INamedTypeSymbol type)
    {
        if (type.BaseType is not { Name: "Hub" } hub || hub.ContainingNamespace?.ToDisplayString() != "Microsoft.AspNetCore.SignalR")
            return false;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false, Parameters.IsEmpty: false })
                return true;
        }

        return false;
    }

    /// <summary>An action called <c>Post</c> is named after the verb, not after a post.</summary>
    private static string WithoutVerb(string name) => name.StartsWith("Post", StringComparison.Ordinal) ? name.Substring(4) : name;

    private bool OffersPublishing()
    {
        foreach (INamedTypeSymbol type in SourceTypes.All(_compilation))
        {
            if (type.TypeKind != TypeKind.Class)
                continue;
            if (TakesMessages(type))
                return true;
            if (_controllerBase is null || !IsController(type))
                continue;
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol method && Action(method) is { Verb: "POST" or "PUT", Audience: Audience.Anyone or Audience.Person } action
                    && CallerWords.SpeaksOfPublishing(type.Name + "." + WithoutVerb(method.Name) + "." + action.Route))
                {
                    return true;
                }
            }
        }

        return MappedPublishing.IsIn(_calls);
    }
}
