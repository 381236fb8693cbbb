using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// Records of users that are put into a store directly, without a manager that a library gives: <c>db.Users.Add(user)</c>, <c>repository.InsertAsync(member)</c>. A record is one of a user
/// by its name, and because it holds what somebody signs in with.
/// </summary>
internal sealed class AccountEntities
{
    private static readonly HashSet<string> s_users = new(StringComparer.OrdinalIgnoreCase) { "user", "users", "member", "members", "account", "accounts", "player", "players", "用户", "会员", "账号", "玩家", "yonghu", "huiyuan" };

    /// <summary>What follows the name of the thing in the name of its record.</summary>
    private static readonly HashSet<string> s_records = new(StringComparer.OrdinalIgnoreCase) { "entity", "model", "info", "record", "row", "po", "do", "data", "item" };

    /// <summary>What follows it in the names of types that tell of it.</summary>
    private static readonly HashSet<string> s_views = new(StringComparer.OrdinalIgnoreCase) { "dto", "vo", "profile", "state", "status", "context", "session", "service", "manager", "repository", "store", "provider" };

    private static readonly HashSet<string> s_adding = new(StringComparer.OrdinalIgnoreCase) { "add", "insert", "insertable", "create", "save", "store" };

    /// <summary>What an account is known by: of these a record of a user has one.</summary>
    private static readonly HashSet<string> s_keys = new(StringComparer.Ordinal) { "password-credential", "online-account", "mobile-phone", "email", "platform-id", "open-id" };

    private static readonly HashSet<string> s_platforms = new(StringComparer.OrdinalIgnoreCase) { "openid", "unionid" };

    private readonly PersonalDataModel _data;
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);

    public AccountEntities(PersonalDataModel data) => _data = data;

    /// <summary>Whether a call on a store adds the record of a user.</summary>
    public bool IsAddedBy(IInvocationOperation call)
    {
        ImmutableArray<string> words = IdentifierWords.Split(call.TargetMethod.Name);
        if (words.IsEmpty || !s_adding.Contains(words[0]))
            return false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = argument.Value;
            while (value is IConversionOperation conversion)
                value = conversion.Operand;
            if (value.Type is { } type && IsOne(type))
                return true;
            if (value is IArrayCreationOperation { Initializer: { ElementValues: { Length: > 0 } elements } } && elements[0] is var element
                && (element is IConversionOperation converted ? converted.Operand.Type : element.Type) is { } single && IsOne(single))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type is the record of a user.</summary>
    public bool IsOne(ITypeSymbol type) => _types.TryGetValue(type, out bool known) ? known : _types.GetOrAdd(type, Decide(type));

    private bool Decide(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } named || !IsNamed(named.Name))
            return false;
        foreach (CarriedMember member in _data.Carries(named))
        {
            if (s_keys.Contains(member.Classification.Taxon.Id))
                return true;
        }

        for (INamedTypeSymbol? current = named; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.Name == "IdentityUser")
                return true;
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol && s_platforms.Contains(member.Name))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type of the name tells of users: their record, what is shown of it, who is signed in, and the service that is asked about them.</summary>
    public static bool SpeaksOfUsers(string type) => EndsInUser(type, static word => s_records.Contains(word) || s_views.Contains(word));

    private static bool IsNamed(string name) => EndsInUser(name, s_records.Contains);

    /// <summary>Whether the last word of the name, but for those that say in what shape, is one for users.</summary>
    private static bool EndsInUser(string name, Func<string, bool> isShape)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        int last = words.Length - 1;
        while (last > 0 && isShape(words[last]))
            last--;
        return last >= 0 && s_users.Contains(words[last]);
    }
}
