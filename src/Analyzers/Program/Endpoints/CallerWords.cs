using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>What the names around an endpoint say about who calls it and what it does, by whole words.</summary>
internal static class CallerWords
{
    private static readonly HashSet<string> s_staff = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "administrator", "admins", "administrators", "staff", "backend", "backoffice", "manage", "manager", "management", "operator", "console", "internal", "host", "root", "super", "superadmin", "superuser", "superusers", "editor", "moderator", "moderators", "support", "auditor", "sys", "system", "install", "installation", "installer", "setup", "seed",
        "管理", "管理员", "超级管理员", "系统管理", "系统管理员", "后台管理", "后台", "guanli", "guanliyuan", "houtai",
    };

    // What roles and policies are called besides: there the word says who asks, and in a route or type whom it is about.
    private static readonly HashSet<string> s_occupation = new(StringComparer.OrdinalIgnoreCase)
    {
        "employee", "employees", "clerk", "cashier", "teller", "receptionist", "teacher", "teachers", "doctor", "doctors", "physician", "nurse", "nurses", "officer", "dispatcher", "helpdesk", "managers", "operators", "editors", "auditors",
        "员工", "职员", "店员", "店长", "前台", "客服", "老师", "教师", "班主任", "医生", "护士", "财务", "人事", "审核员", "操作员", "收银员", "yuangong", "dianyuan", "dianzhang", "qiantai", "kefu", "laoshi", "yisheng", "hushi", "caiwu",
    };

    private static readonly HashSet<string> s_everyone = new(StringComparer.OrdinalIgnoreCase)
    {
        "user", "users", "member", "members", "customer", "customers", "client", "clients", "guest", "guests", "everyone", "authenticated", "registered",
        "patient", "patients", "student", "students", "parent", "parents", "buyer", "buyers", "consumer", "consumers", "subscriber", "subscribers", "visitor", "visitors", "passenger", "passengers", "applicant", "applicants", "candidate", "candidates",
        "用户", "会员", "客户", "患者", "病人", "学生", "学员", "家长", "顾客", "买家", "访客", "乘客", "yonghu", "huiyuan", "kehu", "huanzhe", "xuesheng", "jiazhang", "guke",
    };

    private static readonly HashSet<string> s_machine = new(StringComparer.OrdinalIgnoreCase)
    {
        "webhook", "webhooks", "callback", "callbacks", "notify", "notification", "sync", "internalapi",
    };

    private static readonly HashSet<string> s_update = new(StringComparer.OrdinalIgnoreCase)
    {
        "update", "edit", "change", "modify", "correct", "patch", "set", "reset", "save", "修改", "更新", "编辑",
    };

    private static readonly HashSet<string> s_permission = new(StringComparer.OrdinalIgnoreCase)
    {
        "permission", "permissions", "role", "roles", "privilege", "privileges", "权限",
    };

    private static readonly HashSet<string> s_signIn = new(StringComparer.OrdinalIgnoreCase)
    {
        "login", "signin", "logon", "authenticate", "logout", "signout", "登录", "denglu",
    };

    private static readonly HashSet<string> s_authenticated = new(StringComparer.OrdinalIgnoreCase) { "auth", "authentication", "authenticated", "authenticate", "authorization", "authorized" };

    private static readonly HashSet<string> s_asking = new(StringComparer.OrdinalIgnoreCase) { "required", "require", "requires", "check", "need", "needs", "must", "filter", "only", "valid" };

    private static readonly HashSet<string> s_open = new(StringComparer.OrdinalIgnoreCase) { "allow", "no", "not", "skip", "ignore", "anonymous", "without", "dis" };

    private static readonly HashSet<string> s_lookUp = new(StringComparer.OrdinalIgnoreCase)
    {
        "get", "list", "search", "query", "find", "page", "paged", "load", "fetch", "export", "download", "detail", "details", "lookup", "read", "show", "查询", "搜索", "列表", "导出",
    };

    private static readonly HashSet<string> s_oneself = new(StringComparer.OrdinalIgnoreCase) { "me", "my", "mine", "self", "own", "current", "myself", "userinfo", "我的" };

    private static readonly HashSet<string> s_secret = new(StringComparer.OrdinalIgnoreCase)
    {
        "token", "ticket", "captcha", "signature", "sign", "secret", "otp", "nonce", "password", "pwd", "session", "jwt", "apikey", "invitation", "invite",
    };

    private static readonly HashSet<string> s_signUp = new(StringComparer.OrdinalIgnoreCase) { "register", "registration", "registrations", "reg", "signup", "join", "enroll", "注册", "zhuce" };

    private static readonly HashSet<string> s_firstTime = new(StringComparer.OrdinalIgnoreCase)
    {
        "phone", "mobile", "sms", "wechat", "weixin", "mini", "wx", "code", "register", "signup", "external", "create", "quick", "手机", "微信", "注册",
    };

    /// <summary>
    /// Whether an action signs in somebody who has an account: that compares and collects nothing. A sign-in by phone, by mini-program or by an
    /// outside account opens the account as it goes.
    /// </summary>
    public static bool SpeaksOfSignIn(string handler, string route) =>
        SpeaksOfAnySignIn(handler) && !IdentifierWords.HoldAny(handler, s_firstTime) && !IdentifierWords.HoldAny(route, s_firstTime);

    /// <summary>Whether an action signs somebody in, who may be there for the first time.</summary>
    public static bool SpeaksOfAnySignIn(string handler) => IdentifierWords.HoldAny(handler, s_signIn) || HasPair(handler, "sign", "in") || HasPair(handler, "log", "in");

    /// <summary>Whether the name of an attribute says that callers are signed in: <c>[LoginRequired]</c>, <c>[JwtAuth]</c>, <c>[CheckLogin]</c>.</summary>
    public static bool SpeaksOfSignedIn(string name) =>
        (IdentifierWords.HoldAny(name, s_authenticated) || (IdentifierWords.HoldAny(name, s_signIn) && IdentifierWords.HoldAny(name, s_asking))) && !IdentifierWords.HoldAny(name, s_open);

    /// <summary>Whether a handler looks something up, by its name.</summary>
    public static bool SpeaksOfLookUp(string name) => IdentifierWords.HoldAny(name, s_lookUp);

    /// <summary>Whether a name says that the caller's own record is meant: <c>GetCurrent</c>, <c>users/me</c>.</summary>
    public static bool SpeaksOfOneself(string name) => IdentifierWords.HoldAny(name, s_oneself);

    /// <summary>Whether a name is that of something which only who it belongs to has: a token, a ticket, a code that was sent.</summary>
    public static bool SpeaksOfSecret(string name) => IdentifierWords.HoldAny(name, s_secret) || string.Equals(name, "code", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name says that somebody signs up, or is signed up as they sign in.</summary>
    public static bool SpeaksOfSignUp(string name) => IdentifierWords.HoldAny(name, s_signUp) || HasPair(name, "sign", "up");

    public static bool SpeaksOfPermission(string name) => IdentifierWords.HoldAny(name, s_permission);

    public static bool SpeaksOfStaff(string name) => IdentifierWords.HoldAnyWhole(name, s_staff);

    /// <summary>Whether the name of a role or policy says that the operator's own people have it.</summary>
    public static bool SpeaksOfStaffRole(string name) => IdentifierWords.HoldAny(name, s_staff) || IdentifierWords.HoldAny(name, s_occupation);

    /// <summary>Whether the name of a role is one that everybody has who signs in, or all whom the records are about.</summary>
    public static bool SpeaksOfEveryone(string name) => IdentifierWords.HoldAny(name, s_everyone);

    public static bool SpeaksOfMachine(string name) => IdentifierWords.HoldAny(name, s_machine);

    public static bool SpeaksOfUpdate(string name) => IdentifierWords.HoldAny(name, s_update);

    private static bool HasPair(string name, string first, string second)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        for (int i = 1; i < words.Length; i++)
        {
            if (string.Equals(words[i - 1], first, StringComparison.OrdinalIgnoreCase) && string.Equals(words[i], second, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
