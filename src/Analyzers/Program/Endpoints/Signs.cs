using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>
/// The signs that readers of endpoints look for: attributes, bases and contracts by simple name. Names rather than symbols, because a scan without
/// packages sees types that do not resolve, and each is still written as what it is.
/// </summary>
internal static class Signs
{
    private static readonly (string Prefix, string Verb)[] s_prefixes =
    {
        ("Get", "GET"), ("Find", "GET"), ("Query", "GET"), ("Search", "GET"), ("List", "GET"), ("Page", "GET"), ("Head", "HEAD"), ("Put", "PUT"), ("Update", "PUT"),
        ("Delete", "DELETE"), ("Remove", "DELETE"), ("Patch", "PATCH"), ("Post", "POST"), ("Create", "POST"), ("Add", "POST"), ("Insert", "POST"),
    };

    public static bool Has(ISymbol symbol, string attributeName) => Find(symbol, attributeName) is not null;

    public static AttributeData? Find(ISymbol symbol, string attributeName)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (IsNamed(attribute.AttributeClass, attributeName))
                return attribute;
        }

        return null;
    }

    public static bool HasOnTypeOrBase(INamedTypeSymbol type, string attributeName) => FindOnTypeOrBase(type, attributeName) is not null;

    public static AttributeData? FindOnTypeOrBase(INamedTypeSymbol type, string attributeName)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (Find(current, attributeName) is { } attribute)
                return attribute;
        }

        return null;
    }

    /// <summary>Whether a base class, at any distance, has the simple name.</summary>
    public static bool DerivesFrom(INamedTypeSymbol type, string baseName)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.Name == baseName)
                return true;
        }

        return false;
    }

    public static bool Implements(INamedTypeSymbol type, string contractName)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Name == contractName)
                return true;
        }

        return false;
    }

    /// <summary>The first text among the constructor arguments, or null.</summary>
    public static string? Text(AttributeData attribute)
    {
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            if (argument.Kind == TypedConstantKind.Primitive && argument.Value is string text)
                return text;
        }

        return null;
    }

    /// <summary>A named argument's value, or null.</summary>
    public static object? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum)
                return argument.Value.Value;
        }

        return null;
    }

    /// <summary>Whether a method can be called from outside by a framework that looks for public methods.</summary>
    public static bool IsPublicInstance(IMethodSymbol method) => method is
    {
        MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false, IsImplicitlyDeclared: false,
    }
    && !IsOfObject(method);

    /// <summary>A verb from the first word of a method's name, as conventions read it; empty where it says none.</summary>
    public static string VerbOf(string methodName)
    {
        foreach ((string prefix, string verb) in s_prefixes)
        {
            if (methodName.StartsWith(prefix, StringComparison.Ordinal) && (methodName.Length == prefix.Length || !char.IsLower(methodName[prefix.Length])))
                return verb;
        }

        return "";
    }

    /// <summary>Whether a name is written as those of interfaces are: <c>IDynamicApiController</c>.</summary>
    public static bool IsInterfaceName(string name) => name.Length > 2 && name[0] == 'I' && char.IsUpper(name[1]) && char.IsLower(name[2]);

    private static bool IsOfObject(IMethodSymbol method)
    {
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            if (current.ContainingType?.SpecialType == SpecialType.System_Object)
                return true;
        }

        return method.Name is "Dispose" or "DisposeAsync";
    }

    /// <summary>An unresolved attribute keeps the name as it is written, without the ending.</summary>
    private static bool IsNamed(INamedTypeSymbol? type, string attributeName) =>
        type is not null
        && (type.Name == attributeName
            || (type.TypeKind == TypeKind.Error && type.Name.Length == attributeName.Length - 9 && attributeName.StartsWith(type.Name, StringComparison.Ordinal)));
}
