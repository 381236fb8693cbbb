using System.Collections.Immutable;

namespace CsLawAnalyzers.Libraries;

/// <summary>The words that lines of library knowledge know: their verbs, and the kinds that a verb goes with.</summary>
internal static class FactKinds
{
    /// <summary>Where data leaves the program's hands.</summary>
    public static readonly ImmutableHashSet<string> SinkKinds =
        ImmutableHashSet.Create("log", "storage", "file", "cache", "queue", "http", "mail", "sms", "telemetry", "ai", "exception", "error", "url", "cookie", "digest", "memory", "response", "view");

    /// <summary>What clients are for.</summary>
    public static readonly ImmutableHashSet<string> ClientKinds = ImmutableHashSet.Create(
        "ai", "http", "cloud", "storage", "database", "cache", "queue", "telemetry", "analytics", "mail", "sms", "payment", "chat", "push", "stream");

    /// <summary>In which ways a setting lays data open.</summary>
    public static readonly ImmutableHashSet<string> Effects = ImmutableHashSet.Create("log", "telemetry", "error", "redaction", "consent", "tls", "channel", "cookie");

    /// <summary>Parts of the program's own address.</summary>
    public static readonly ImmutableHashSet<string> Origins = ImmutableHashSet.Create("address", "host", "scheme");

    /// <summary>What attributes say of the requests that a library makes of an interface's methods.</summary>
    public static readonly ImmutableHashSet<string> RequestRoles = ImmutableHashSet.Create("query", "body", "address", "uri", "name", "host");

    /// <summary>What hosts of a kind do with what they are sent.</summary>
    public static readonly ImmutableHashSet<string> ServiceRoles = ImmutableHashSet.Create("gathering", "commissioned", "taking", "store");

    /// <summary>What a sanitizer does to data.</summary>
    public static readonly ImmutableHashSet<string> Purposes = ImmutableHashSet.Create("mask", "encrypt", "hash", "anonymise");

    /// <summary>What a guard is evidence of.</summary>
    public static readonly ImmutableHashSet<string> EvidenceKinds = ImmutableHashSet.Create("consent", "identity", "transfer");

    /// <summary>What a check answers.</summary>
    public static readonly ImmutableHashSet<string> Outcomes = ImmutableHashSet.Create("granted", "refused", "withdrawn", "found", "ensured", "verdict");

    /// <summary>What a word of protection speaks of.</summary>
    public static readonly ImmutableHashSet<string> Protections = ImmutableHashSet.Create("member", "store", "base", "password", "digest", "flag");

    /// <summary>What tells who is calling.</summary>
    public static readonly ImmutableHashSet<string> CallerParts = ImmutableHashSet.Create("type", "member");

    /// <summary>What looks at the form of a text.</summary>
    public static readonly ImmutableHashSet<string> FormParts = ImmutableHashSet.Create("type", "member", "none");

    /// <summary>The parts of a hub that a program sends through.</summary>
    public static readonly ImmutableHashSet<string> HubParts = ImmutableHashSet.Create("context", "connection", "send", "contract");

    /// <summary>The members by which cookies are set.</summary>
    public static readonly ImmutableHashSet<string> CookieParts = ImmutableHashSet.Create("set", "needed", "advised", "policy");

    /// <summary>The parts of a request that values are taken from.</summary>
    public static readonly ImmutableHashSet<string> RequestParts = ImmutableHashSet.Create("body", "form", "query", "route", "header", "file", "members", "none", "not-body");

    /// <summary>What holds a request, or a part of one, while it is answered.</summary>
    public static readonly ImmutableHashSet<string> IncomingParts = ImmutableHashSet.Create("request", "context", "address", "part");

    /// <summary>The words that lines begin with.</summary>
    public static readonly ImmutableArray<string> Verbs = ImmutableArray.Create(
        "sink", "sanitizer", "guard", "form", "grants", "outcome", "restore", "pass", "part", "keyed", "fill", "copy", "map", "account", "client", "setting", "development", "switch", "origin", "expiry", "timeless", "store", "tracked", "untracked", "protects", "secret", "audience", "hub", "cookie", "public", "omit",
        "exposed", "bind", "incoming", "reads", "caller", "answer", "request", "processor", "service", "host", "data", "sensitive", "general", "allow", "minor", "occasion", "logger", "clear", "lower");
}
