using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.Program.Consents;

/// <summary>What names around a consent say of what is done with it, by whole words.</summary>
internal static class ConsentWords
{
    private static readonly HashSet<string> s_takingBack = new(StringComparer.OrdinalIgnoreCase)
    {
        "withdraw", "withdraws", "withdrawn", "withdrawal", "revoke", "revokes", "revoked", "revocation", "unsubscribe", "unsubscribed", "optout", "retract", "rescind", "cancel", "cancelled", "canceled", "disagree",
        "撤回", "撤销", "取消", "退订", "chehui", "chexiao", "quxiao",
    };

    private static readonly HashSet<string> s_removing = new(StringComparer.OrdinalIgnoreCase)
    {
        "delete", "remove", "erase", "forget", "purge", "clear", "删除", "清除", "注销", "shanchu",
    };

    private static readonly HashSet<string> s_recording = new(StringComparer.OrdinalIgnoreCase)
    {
        "record", "grant", "save", "store", "give", "add", "create", "insert", "register", "write", "log", "accept", "keep", "记录", "保存", "授予", "新增",
    };

    private static readonly HashSet<string> s_conditions = new(StringComparer.OrdinalIgnoreCase) { "with", "without", "after", "under", "if", "when", "requires" };

    /// <summary>Last words of types that ask for consent, carry it over a wire, or serve it, and are no record of it.</summary>
    private static readonly HashSet<string> s_roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "request", "response", "dto", "form", "input", "output", "model", "command", "query", "result", "options", "option", "settings", "setting", "filter", "attribute", "controller", "service", "store",
        "repository", "middleware", "handler", "exception", "event", "guard", "provider", "manager", "factory", "builder", "configuration", "config", "extensions", "policy", "requirement", "purpose", "purposes", "page",
        "view", "component", "context", "checker", "validator", "behavior", "interceptor", "type", "status", "scope", "client", "resource", "args", "constants", "message", "notice", "banner", "vo",
    };

    /// <summary>What a record of consent calls the person's yes.</summary>
    private static readonly HashSet<string> s_answers = new(StringComparer.OrdinalIgnoreCase)
    {
        "granted", "given", "accepted", "agreed", "agree", "approved", "allowed", "permitted", "consented", "confirmed", "optin", "同意", "授权", "接受", "tongyi", "shouquan", "jieshou",
    };

    /// <summary>Whether a member of a record of consent by this name holds what the person answered.</summary>
    public static bool Answers(string name) => IdentifierWords.HoldAny(name, s_answers) && !TakesBack(name);

    /// <summary>Whether the name says that something given is taken back or has ended.</summary>
    public static bool TakesBack(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        for (int i = 0; i < words.Length; i++)
        {
            if (s_takingBack.Contains(words[i]) || (i > 0 && Is(words[i - 1], "opt") && Is(words[i], "out")) || (i > 0 && Is(words[i - 1], "opted") && Is(words[i], "out")))
                return true;
        }

        return false;
    }

    public static bool Removes(string name) => IdentifierWords.HoldAny(name, s_removing);

    public static bool Records(string name) => IdentifierWords.HoldAny(name, s_recording) && !TakesBack(name) && !Removes(name);

    /// <summary>The name up to the word behind which a condition stands: <c>Register</c> of <c>RegisterWithConsent</c>.</summary>
    public static string BeforeCondition(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        for (int i = 1; i < words.Length; i++)
        {
            if (s_conditions.Contains(words[i]))
                return string.Join("_", words.Take(i));
        }

        return name;
    }

    public static bool IsRole(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        return words.Length > 0 && s_roles.Contains(words[words.Length - 1]);
    }

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
