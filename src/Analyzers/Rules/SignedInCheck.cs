using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules;

/// <summary>Whether a handler asks by hand if its caller is signed in: a condition on the current user, instead of an attribute.</summary>
internal static class SignedInCheck
{
    private static readonly HashSet<string> s_people = new(StringComparer.OrdinalIgnoreCase) { "user", "customer", "member", "account", "identity", "principal" };

    /// <summary>Whether the body reads who its caller is, for whatever purpose: what it then gives is commonly the caller's own.</summary>
    public static bool Asks(IOperation root, CallerNames names)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation switch
            {
                IMemberReferenceOperation member => IsCaller(member.Member.Name, names) || IsCallerType(member.Type, names) || member is { Instance: IInstanceReferenceOperation, Member.Name: "User" or "Session" },
                IInvocationOperation call => IsCaller(call.TargetMethod.Name, names) || IsCallerType(call.Type, names),
                IParameterReferenceOperation parameter => IsCallerType(parameter.Type, names),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition of the body speaks of the current user, or a member of the handler's own type or its bases that the body uses refuses whoever is not signed in.</summary>
    /// <param name="root">The handler's body.</param>
    /// <param name="program">The program.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static bool Stands(IOperation root, ProgramModel program, CancellationToken cancellation)
    {
        CallerNames names = program.Libraries.Callers;
        if (Stands(root, names))
            return true;
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (Refuses(operation, names) || (OwnMember(operation) is { } own && program.Bodies.Operation(own, cancellation) is { } body && body.DescendantsAndSelf().Any(part => Refuses(part, names))))
                return true;
        }

        return false;
    }

    /// <summary>The method, or the accessor of the property, of the own object that is used.</summary>
    private static IMethodSymbol? OwnMember(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: IInstanceReferenceOperation, TargetMethod: var method } => method,
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property.GetMethod: var getter } => getter,
        _ => null,
    };

    /// <summary>Whether a choice depends on who is calling, and throws on one side: <c>User.Identity is { IsAuthenticated: true } who ? who : throw …</c>.</summary>
    private static bool Refuses(IOperation operation, CallerNames names) => operation switch
    {
        IConditionalOperation { WhenFalse: var otherwise } choice => (Throws(choice.WhenTrue) || Throws(otherwise)) && (Speaks(choice.Condition, names, null) || IsOfCaller(choice.Condition, names)),
        ICoalesceOperation choice => Throws(choice.WhenNull) && (Speaks(choice.Value, names, null) || IsOfCaller(choice.Value, names)),
        ISwitchExpressionOperation choice => choice.Arms.Any(arm => Throws(arm.Value)) && (Speaks(choice.Value, names, null) || IsOfCaller(choice.Value, names)),
        _ => false,
    };

    /// <summary>Whether a side of a choice does nothing but throw.</summary>
    private static bool Throws(IOperation? side) => side switch
    {
        IThrowOperation => true,
        IConversionOperation conversion => Throws(conversion.Operand),
        IExpressionStatementOperation statement => Throws(statement.Operation),
        IBlockOperation { Operations: { Length: 1 } only } => Throws(only[0]),
        _ => false,
    };

    private static bool IsOfCaller(IOperation condition, CallerNames names)
    {
        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            if (operation is IMemberReferenceOperation && IsCallerType(operation.Type, names))
                return true;
        }

        return false;
    }

    /// <summary>Whether a condition of the body speaks of the current user, itself or through a local.</summary>
    private static bool Stands(IOperation root, CallerNames names)
    {
        HashSet<ISymbol>? callers = null;
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation { Symbol: { } local, Initializer.Value: { } value } && Speaks(value, names, null))
                (callers ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default)).Add(local);
            if (operation switch
            {
                IConditionalOperation branch => Speaks(branch.Condition, names, callers),
                ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation } } coalesce => Speaks(coalesce.Value, names, callers),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    private static bool Speaks(IOperation condition, CallerNames names, HashSet<ISymbol>? callers)
    {
        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            if (operation switch
            {
                IMemberReferenceOperation member => IsCaller(member.Member.Name, names),
                IInvocationOperation call => IsCaller(call.TargetMethod.Name, names),
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
    private static bool IsCallerType(ITypeSymbol? type, CallerNames names) =>
        type is not null && (names.HasType(type) || (type.TypeKind is TypeKind.Interface or TypeKind.Class or TypeKind.Error && IsCaller(type.Name, names)));

    private static bool IsCaller(string name, CallerNames names)
    {
        if (names.HasMember(name))
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
