using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Identity;

/// <summary>
/// An account that a service out of sight opens, by its name: <c>users.CreateAsync(form)</c>, <c>accounts.RegisterAsync(form)</c> of another project. What the service asks before it does is
/// not seen, so this is worth a suggestion.
/// </summary>
/// <param name="Call">The call.</param>
internal sealed record HandedAccount(IInvocationOperation Call)
{
    private static readonly HashSet<string> s_opening = new(StringComparer.OrdinalIgnoreCase) { "register", "reg", "enroll", "注册", "zhuce" };

    private static readonly HashSet<string> s_making = new(StringComparer.OrdinalIgnoreCase) { "create", "add", "insert", "new", "新增", "创建" };

    private static readonly HashSet<string> s_users = new(StringComparer.OrdinalIgnoreCase) { "user", "users", "member", "members", "account", "accounts", "用户", "会员", "账号" };

    /// <summary>What is made for users and is no user.</summary>
    private static readonly HashSet<string> s_other = new(StringComparer.OrdinalIgnoreCase)
    {
        "token", "role", "roles", "claim", "claims", "login", "logins", "log", "session", "group", "address", "device", "card", "notification", "message", "setting", "settings", "permission", "code", "event", "handler", "type", "bank", "order",
    };

    /// <summary>The first such call without verification before it; null if there is none.</summary>
    public static HandedAccount? Without(BodyGraph body, ProgramModel program, Walk walk)
    {
        foreach (BodyGraph part in body.SelfAndNested())
        {
            foreach (IOperation operation in part.Calls)
            {
                if (operation is IInvocationOperation call && Opens(call.TargetMethod) && IsOutOfSight(call.TargetMethod, program) && !program.Flow.Guards.Before(part, call, walk).Has(EvidenceKinds.Identity))
                    return new HandedAccount(call);
            }
        }

        return null;
    }

    private static bool Opens(IMethodSymbol method)
    {
        if (method.Parameters.IsEmpty || method.ContainingType is not { } type || OuterNamespace.Of(type) is "System" or "Microsoft")
            return false;
        ImmutableArray<string> words = IdentifierWords.Split(method.Name), around = IdentifierWords.Split(type.Name);
        if (words.IsEmpty || Any(words, s_other, 0) || Any(around, s_other, 0))
            return false;
        if (s_opening.Contains(words[0]))
            return words.Length == 1 || Any(words, s_users, 1) || Any(around, s_users, 0) || string.Equals(words[words.Length - 1], "async", StringComparison.OrdinalIgnoreCase);
        // users.CreateAsync(…), services.CreateUserAsync(…); articles.Add(user) is none.
        return s_making.Contains(words[0]) && (Any(words, s_users, 1) || (words.Length <= 2 && Any(around, s_users, 0) && (words.Length == 1 || string.Equals(words[1], "async", StringComparison.OrdinalIgnoreCase))));
    }

    private static bool IsOutOfSight(IMethodSymbol method, ProgramModel program) => program.Libraries.Find(method).IsEmpty && program.Dispatch.Targets(method).IsEmpty;

    private static bool Any(ImmutableArray<string> words, HashSet<string> set, int from)
    {
        for (int i = from; i < words.Length; i++)
        {
            if (set.Contains(words[i]))
                return true;
        }

        return false;
    }
}
