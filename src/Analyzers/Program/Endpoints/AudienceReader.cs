using System;
using System.Collections.Generic;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Who may call an endpoint: read from authorization attributes, and from the words of roles, policies, routes and names around it.</summary>
internal static class AudienceReader
{
    /// <param name="handler">The method or lambda.</param>
    /// <param name="type">The type that exposes it, or null.</param>
    /// <param name="around">Namespace, type and route as one name.</param>
    /// <param name="authorized">Whether something else already asks for a signed-in caller.</param>
    public static Audience Of(IMethodSymbol handler, INamedTypeSymbol? type, string around, bool authorized)
    {
        bool open = IsOpen(handler, type);
        if (CallerWords.SpeaksOfStaff(around) || (!open && (IsForStaff(handler) || (type is not null && IsForStaffOnType(type)))))
            return Audience.Staff;
        if (CallerWords.SpeaksOfMachine(around) || CallerWords.SpeaksOfMachine(handler.Name))
            return Audience.Machine;
        bool signedIn = !open && (authorized || AsksToSignIn(handler) || (type is not null && AsksToSignInOnType(type)));
        return signedIn ? Audience.Person : Audience.Anyone;
    }

    /// <summary>Whether an attribute opens the endpoint to everybody, whatever policies stand around it.</summary>
    public static bool IsOpen(IMethodSymbol handler, INamedTypeSymbol? type) =>
        Signs.Has(handler, "AllowAnonymousAttribute") || (type is not null && Signs.HasOnTypeOrBase(type, "AllowAnonymousAttribute"));

    /// <summary>Whether an attribute of the handler or its type asks for authorization, so that a fallback policy does not apply.</summary>
    public static bool NamesPolicy(IMethodSymbol handler, INamedTypeSymbol? type) => AsksToSignIn(handler) || (type is not null && AsksToSignInOnType(type));

    /// <summary>Whether a role or policy name is one of the operator's own people: it says so, or it is a permission such as <c>Orders.Create</c>.</summary>
    public static bool IsStaffPolicy(string name) => CallerWords.SpeaksOfStaffRole(name) || name.IndexOf('.') > 0 || name.IndexOf(':') > 0;

    /// <summary>Whether attributes of a method, or of the type it belongs to, ask for a signed-in caller. <c>[AllowAnonymous]</c> takes that back.</summary>
    public static bool AsksForCaller(IMethodSymbol method) =>
        !Signs.Has(method, "AllowAnonymousAttribute")
        && (IsForStaff(method) || AsksToSignIn(method)
            || (method.ContainingType is { } type && !Signs.HasOnTypeOrBase(type, "AllowAnonymousAttribute") && AsksForCaller(type)));

    /// <summary>The same of a type: of a service, or of a request that a mediator carries.</summary>
    public static bool AsksForCaller(INamedTypeSymbol type) => IsForStaffOnType(type) || AsksToSignInOnType(type);

    /// <summary>Whether an attribute of the handler or its type asks for a role that not everybody has who signs in.</summary>
    public static bool AsksForRole(IMethodSymbol handler)
    {
        if (NamesRole(handler))
            return true;
        for (INamedTypeSymbol? current = handler.ContainingType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (NamesRole(current))
                return true;
        }

        return false;
    }

    private static bool NamesRole(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || !IsAuthorize(type))
                continue;
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument is { Key: "Roles", Value.Value: string { Length: > 0 } roles } && !CallerWords.SpeaksOfEveryone(roles))
                    return true;
            }
        }

        return false;
    }

    private static bool IsForStaffOnType(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (IsForStaff(current))
                return true;
        }

        return false;
    }

    private static bool AsksToSignInOnType(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (AsksToSignIn(current))
                return true;
        }

        return false;
    }

    private static bool IsForStaff(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            // [Permission("user.add")], [HasRole(…)]: who is granted single permissions administers something.
            if (CallerWords.SpeaksOfPermission(type.Name))
                return true;
            if (!IsAuthorize(type))
                continue;
            foreach (TypedConstant argument in attribute.ConstructorArguments)
            {
                if (IsStaffArgument(argument))
                    return true;
            }

            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument.Key is "Policy" or "Roles" or "Role" or "Permission" && IsStaffArgument(argument.Value))
                    return true;
            }

            if (IsWrittenForStaff(attribute))
                return true;
        }

        return false;
    }

    /// <summary>Where a base of the attribute does not resolve its arguments have no values, and what is written tells: <c>Policy = Permissions.ManageUsers</c>.</summary>
    private static bool IsWrittenForStaff(AttributeData attribute)
    {
        foreach ((string? name, ExpressionSyntax value) in WrittenArguments.Of(attribute))
        {
            if (name is not (null or "Policy" or "Roles" or "Role" or "Permission"))
                continue;
            if (value switch
            {
                LiteralExpressionSyntax { Token.Value: string text } => IsStaffPolicy(text),
                MemberAccessExpressionSyntax access => CallerWords.SpeaksOfStaffRole(access.Name.Identifier.ValueText) || IsPermission(access),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is a single permission as constants write it: <c>ShopPermissions.Orders.Create</c>, whose value would be <c>Shop.Orders.Create</c>.</summary>
    private static bool IsPermission(MemberAccessExpressionSyntax access) =>
        access.Expression is MemberAccessExpressionSyntax group
        && group.Expression switch
        {
            MemberAccessExpressionSyntax qualified => CallerWords.SpeaksOfPermission(qualified.Name.Identifier.ValueText),
            SimpleNameSyntax name => CallerWords.SpeaksOfPermission(name.Identifier.ValueText),
            _ => false,
        };

    private static bool IsStaffArgument(TypedConstant argument)
    {
        if (argument.Kind == TypedConstantKind.Array)
        {
            foreach (TypedConstant element in argument.Values)
            {
                if (IsStaffArgument(element))
                    return true;
            }

            return false;
        }

        return argument.Kind == TypedConstantKind.Primitive && argument.Value is string text && IsStaffPolicy(text);
    }

    private static bool AsksToSignIn(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && IsAuthorize(type))
                return true;
        }

        return false;
    }

    private static bool IsAuthorize(INamedTypeSymbol type) =>
        type.Name.IndexOf("Authorize", StringComparison.Ordinal) >= 0 || CallerWords.SpeaksOfSignedIn(type.Name) || Signs.DerivesFrom(type, "AuthorizeAttribute") || Signs.Implements(type, "IAuthorizeData");
}
