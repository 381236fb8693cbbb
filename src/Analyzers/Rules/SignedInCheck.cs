using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules;

/// <summary>Whether a handler asks by hand if its caller is signed in: a condition on the current user, instead of an attribute.</summary>
internal static class SignedInCheck
{
    private static readonly HashSet<string> s_members = new(StringComparer.Ordinal)
    {
        "IsAuthenticated", "IsSignedIn", "IsLogin", "IsLoggedIn", "IsLogined", "GetUserAsync", "GetUserId", "GetCurrentUser", "GetCurrentUserAsync", "GetLoginUser", "FindFirstValue", "UserIdentifier",
    };

    private static readonly HashSet<string> s_callers = new(StringComparer.Ordinal)
    {
        "ClaimsPrincipal", "IPrincipal", "IIdentity", "ISession", "HttpSessionStateBase", "IWorkContext", "IAbpSession", "IUserContext", "IPrincipalAccessor", "AuthenticationState", "IApplicationContext",
    };

    private static readonly HashSet<string> s_people = new(StringComparer.OrdinalIgnoreCase) { "user", "customer", "member", "account", "identity", "principal" };

    /// <summary>Whether the body reads who its caller is, for whatever purpose: what it then gives is commonly the caller's own.</summary>
    public static bool Asks(IOperation root)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation switch
            {
                IMemberReferenceOperation member => IsCaller(member.Member.Name) || IsCallerType(member.Type) || member is { Instance: IInstanceReferenceOperation, Member.Name: "User" or "Session" },
                IInvocationOperation call => IsCaller(call.TargetMethod.Name) || IsCallerType(call.Type),
                IParameterReferenceOperation parameter => IsCallerType(parameter.Type),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition of the body speaks of the current user, itself or through a local.</summary>
    public static bool Stands(IOperation root)
    {
        HashSet<ISymbol>? callers = null;
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation { Symbol: { } local, Initializer.Value: { } value } && Speaks(value, null))
                (callers ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default)).Add(local);
            if (operation switch
            {
                IConditionalOperation branch => Speaks(branch.Condition, callers),
                ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation } } coalesce => Speaks(coalesce.Value, callers),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    private static bool Speaks(IOperation condition, HashSet<ISymbol>? callers)
    {
        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            if (operation switch
            {
                IMemberReferenceOperation member => IsCaller(member.Member.Name),
                IInvocationOperation call => IsCaller(call.TargetMethod.Name),
                ILocalReferenceOperation local => callers?.Contains(local.Local) == true,
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The principal of a request, its session, or a service of the program that knows the caller: <c>ICurrentUser</c>, <c>IWorkContext</c>.</summary>
    private static bool IsCallerType(ITypeSymbol? type) => type is not null && (s_callers.Contains(type.Name) || (type.TypeKind is TypeKind.Interface or TypeKind.Class or TypeKind.Error && IsCaller(type.Name)));

    private static bool IsCaller(string name)
    {
        if (s_members.Contains(name))
            return true;
        ImmutableArray<string> words = IdentifierWords.Split(name);
        for (int i = 1; i < words.Length; i++)
        {
            if (s_people.Contains(words[i]) && (string.Equals(words[i - 1], "current", StringComparison.OrdinalIgnoreCase) || string.Equals(words[i - 1], "login", StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }
}
