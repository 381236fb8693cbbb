using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// Reads the line format of library knowledge: <c>verb [kind] target [name=value]…</c>, <c>#</c> begins a comment. The same format serves the
/// lists embedded here and the <c>CsLaw.*.txt</c> files of a project or package. A wrong line is a problem at that line; the rest applies.
/// </summary>
internal static class FactReader
{
    /// <summary>A longer line is no knowledge of a library (unit: characters); the longest of ours has some seven hundred.</summary>
    private const int LongestLine = 4_000;

    /// <summary>A file with so many wrong lines is no list: what stands below them is not read.</summary>
    private const int MostWrong = 100;

    /// <summary>So much of a wrong line is shown (unit: characters).</summary>
    private const int LongestQuote = 200;

    /// <summary>How a line speaks of the names of a program's own checks.</summary>
    private static readonly string[] s_namings = { "name:", "not:", "asked:", "user:" };

    private static readonly char[] s_blanks = { ' ', '\t' };

    /// <summary>The facts of a text; every line that cannot be read is added to <paramref name="problems"/>.</summary>
    public static ImmutableArray<LibraryFact> Read(SourceText text, ICollection<FactProblem> problems)
    {
        var facts = ImmutableArray.CreateBuilder<LibraryFact>();
        int wrong = 0;
        foreach (TextLine line in text.Lines)
        {
            if (wrong == MostWrong)
                break;
            if (line.Span.Length > LongestLine)
            {
                Refuse(line, new LocalizedText($"a line has at most {LongestLine} characters", $"一行最多 {LongestLine} 个字符"));
                continue;
            }

            string content = line.ToString();
            // A comment begins with a word of its own: M:System.Uri.#ctor(*) holds the sign too.
            string[] words = content.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => word[0] != '#').ToArray();
            if (words.Length == 0)
                continue;

            object result = Parse(words);
            if (result is LibraryFact fact)
                facts.Add(fact);
            else
                Refuse(line, (LocalizedText)result);
        }

        return facts.ToImmutable();

        void Refuse(TextLine line, LocalizedText reason) => problems.Add(new FactProblem(
            line.Span, text.Lines.GetLinePositionSpan(line.Span), Quote(text, line.Span), ++wrong < MostWrong ? reason
                : new LocalizedText($"it is wrong line {MostWrong} of its file, and nothing below it is read", $"它是该文件中第 {MostWrong} 个有误的行，其下各行不再读取")));
    }

    private static string Quote(SourceText text, TextSpan line) => line.Length > LongestQuote
        ? text.ToString(new TextSpan(line.Start, LongestQuote)).Trim() + "…"
        : text.ToString(line).Trim();

    /// <summary>A <see cref="LibraryFact"/>, or the reason why there is none.</summary>
    private static object Parse(string[] words)
    {
        switch (words[0])
        {
            case "sink":
                return words.Length < 3 ? FactReasons.Form("sink <kind> <id> [args=…] [shape=…]")
                    : Outside(FactKinds.SinkKinds, words[1], "sink kind", "去向类别") ?? Member(FactVerb.Sink, words[1], words, 2);
            case "sanitizer":
                return words.Length < 3 ? FactReasons.Form("sanitizer <purpose> <id>")
                    : Outside(FactKinds.Purposes, words[1], "purpose", "用途") ?? NamedOrMember(FactVerb.Sanitizer, words[1], words, 2);
            case "guard":
                return words.Length < 3 ? FactReasons.Form("guard <kind> <id>")
                    : !FactKinds.EvidenceKinds.Contains(words[1]) ? FactReasons.Unknown("kind of evidence", "证据类别", words[1], FactKinds.EvidenceKinds)
                    : s_namings.Contains(words[2]) ? FactReasons.Form("guard <kind> name:<word>-<word>")
                    : s_namings.Any(naming => words[2].StartsWith(naming, StringComparison.Ordinal))
                        ? Bare(FactVerb.Guard, words[1], words[2])
                    : Member(FactVerb.Guard, words[1], words, 2);
            case "form":
                return words.Length != 3 ? FactReasons.Form("form <type|member|none> <id or name:Name>")
                    : Outside(FactKinds.FormParts, words[1], "part that looks at a form", "检查形式的部分") ?? NamedOrMember(FactVerb.Form, words[1], words, 2);
            case "grants":
                return words.Length != 2 ? FactReasons.Form("grants <id>") : Member(FactVerb.Grants, "", words, 1);
            case "outcome":
                return words.Length != 3 || !words[2].StartsWith("name:", StringComparison.Ordinal) || words[2].Length == 5 ? FactReasons.Form("outcome <kind> name:<word>-<word>")
                    : !FactKinds.Outcomes.Contains(words[1]) ? FactReasons.Unknown("outcome", "检查结果", words[1], FactKinds.Outcomes)
                    : Bare(FactVerb.Outcome, words[1], words[2]);
            case "restore":
                return words.Length < 2 ? FactReasons.Form("restore <id>") : Member(FactVerb.Restore, "", words, 1);
            case "pass":
                return words.Length < 2 ? FactReasons.Form("pass <id> [args=…] [from=<member id>]") : Member(FactVerb.Pass, "", words, 1);
            case "part":
                return words.Length < 2 ? FactReasons.Form("part <id> [args=…] [by=…] [of=<start>,<length>] [over=<start>,<length>]") : Member(FactVerb.Part, "", words, 1);
            case "keyed":
                return words.Length < 2 ? FactReasons.Form("keyed <id or name:word> [args=<key>]") : NamedOrMember(FactVerb.Keyed, "", words, 1);
            case "fill":
                return words.Length < 2 ? FactReasons.Form("fill <id> [args=…] [into=<member id>]") : Member(FactVerb.Fill, "", words, 1);
            case "copy":
                return words.Length < 3 ? FactReasons.Form("copy <id> args=… into=<argument>") : Member(FactVerb.Copy, "", words, 1);
            case "map":
                return words.Length < 3 ? FactReasons.Form("map <id> args=<function> [into=<member id>]") : Member(FactVerb.Map, "", words, 1);
            case "account":
                return words.Length < 2 ? FactReasons.Form("account <id>") : Member(FactVerb.Account, "", words, 1);
            case "client":
                return words.Length < 3 ? FactReasons.Form("client <kind> <id> [address=…] [region=… cloud=…] [options=…] [host=…]")
                    : Outside(FactKinds.ClientKinds, words[1], "kind of client", "客户端类别") ?? Member(FactVerb.Client, words[1], words, 2);
            case "setting":
                return words.Length < 3 ? FactReasons.Form("setting <effect> <id or key:Name or pair:Name> [args=…] [is=…]")
                    : !FactKinds.Effects.Contains(words[1]) ? FactReasons.Unknown("effect of a setting", "设置的后果", words[1], FactKinds.Effects)
                    : IsKey(words[2]) ? Key(words)
                    : Member(FactVerb.Setting, words[1], words, 2);
            case "development":
                return words.Length != 2 ? FactReasons.Form("development <id or name:word>")
                    : NamedOrMember(FactVerb.Development, "development", words, 1);
            case "switch":
                return words.Length != 2 ? FactReasons.Form("switch <id>") : Member(FactVerb.Switch, "", words, 1);
            case "origin":
                return words.Length != 3 ? FactReasons.Form("origin <address|host|scheme> <id>")
                    : Outside(FactKinds.Origins, words[1], "part of an address", "地址组成部分") ?? Member(FactVerb.Origin, words[1], words, 2);
            case "expiry":
                return words.Length < 2 ? FactReasons.Form("expiry <id> [args=…]") : Member(FactVerb.Expiry, "", words, 1);
            case "timeless":
                return words.Length != 2 ? FactReasons.Form("timeless <id>") : Member(FactVerb.Timeless, "", words, 1);
            case "request":
                return words.Length != 3 ? FactReasons.Form("request <role> <id of an attribute>")
                    : Outside(FactKinds.RequestRoles, words[1], "role in a request", "请求中的作用") ?? Member(FactVerb.Request, words[1], words, 2);
            case "processor":
                return words.Length != 2 ? FactReasons.Form("processor <id of an attribute>") : Member(FactVerb.Processor, "", words, 1);
            case "service":
                return words.Length != 3 ? FactReasons.Form("service <role> <kind of host>")
                    : !FactKinds.ServiceRoles.Contains(words[1]) ? FactReasons.Unknown("role of a service", "服务的角色", words[1], FactKinds.ServiceRoles)
                    : Bare(FactVerb.Service, words[1], words[2]);
            case "store":
                return words.Length != 2 ? FactReasons.Form("store <id or name:Name>") : NamedOrMember(FactVerb.Store, "store", words, 1);
            case "tracked":
                return words.Length != 2 ? FactReasons.Form("tracked <id>") : Member(FactVerb.Tracked, "", words, 1);
            case "untracked":
                return words.Length != 2 ? FactReasons.Form("untracked <id>") : Member(FactVerb.Untracked, "", words, 1);
            case "protects":
                return words.Length is 3 or 4 && FactKinds.Protections.Contains(words[1]) && words[2].IndexOf(':') is > 0 and var end && end < words[2].Length - 1
                    && (words.Length == 3 || words[3].StartsWith("by=", StringComparison.Ordinal))
                    ? Bare(FactVerb.Protects, words[1], words[2]) with { By = words.Length == 4 ? words[3].Substring(3) : null }
                    : FactReasons.Form("protects <member|store|base|password|digest|flag> <name:word|made:Type|pair:Word[=value]> [by=Switch]");
            case "audience":
                return words.Length != 2 ? FactReasons.Form("audience <id>") : Member(FactVerb.Audience, "", words, 1);
            case "hub":
                return words.Length != 3 ? FactReasons.Form("hub <context|connection|send|contract> <id>")
                    : Outside(FactKinds.HubParts, words[1], "part of a hub", "集线器的组成部分") ?? Member(FactVerb.Hub, words[1], words, 2);
            case "cookie":
                return words.Length < 3 || (words[1] == "set" && words.Length < 4) ? FactReasons.Form("cookie <set|needed|advised|policy> <id> [args=<name>,<value>,<options>]")
                    : Outside(FactKinds.CookieParts, words[1], "part of setting a cookie", "设置 Cookie 的组成部分") ?? Member(FactVerb.Cookie, words[1], words, 2);
            case "omit":
                return words.Length < 3 ? FactReasons.Form("omit <sink kind> <id of an attribute> [by=…] [when=…:…]")
                    : Outside(FactKinds.SinkKinds, words[1], "sink kind", "去向类别") ?? Member(FactVerb.Omit, words[1], words, 2);
            case "exposed":
                return words.Length != 2 ? FactReasons.Form("exposed <id or name:Name>") : NamedOrMember(FactVerb.Exposed, "exposed", words, 1);
            case "bind":
                return words.Length != 3 ? FactReasons.Form("bind <part of a request> <id or name:Name>")
                    : Outside(FactKinds.RequestParts, words[1], "part of a request", "请求的组成部分") ?? NamedOrMember(FactVerb.Bind, words[1], words, 2);
            case "incoming":
                return words.Length != 3 ? FactReasons.Form("incoming <request|context|address|part> <id>")
                    : Outside(FactKinds.IncomingParts, words[1], "holder of a request", "承载请求的部分") ?? Member(FactVerb.Incoming, words[1], words, 2);
            case "reads":
                return words.Length != 2 ? FactReasons.Form("reads <id of an attribute or name:Name>") : NamedOrMember(FactVerb.Reads, "reads", words, 1);
            case "caller":
                return words.Length != 3 ? FactReasons.Form("caller <type|member> <id or name:Name>")
                    : Outside(FactKinds.CallerParts, words[1], "sign of a caller", "调用者的标志") ?? NamedOrMember(FactVerb.Caller, words[1], words, 2);
            case "answer":
                return words.Length != 2 ? FactReasons.Form("answer <id or name:Name>") : NamedOrMember(FactVerb.Answer, "answer", words, 1);
            case "secret":
                return words.Length < 2 ? FactReasons.Form("secret <id> [args=…]") : Member(FactVerb.Secret, "", words, 1);
            case "public":
                return words.Length != 2 ? FactReasons.Form("public <id>") : Member(FactVerb.Public, "public", words, 1);
            case "host":
                return words.Length != 3 ? FactReasons.Form("host <pattern> <mainland|outside|own|CN|HK|US|…>")
                    : Jurisdictions.Parse(words[2]) is null ? FactReasons.Unknown("jurisdiction", "法域", words[2], new[] { "mainland", "outside", "own", "CN", "US" })
                    : Bare(FactVerb.Host, words[2], words[1].ToLowerInvariant());
            case "data":
                return words.Length != 3 ? FactReasons.Form("data <taxon|none> <id or name:Word>")
                    : words[1] != "none" && Taxonomy.Find(words[1]) is null ? FactReasons.UnknownTaxon(words[1])
                    : words[2].StartsWith("name:", StringComparison.Ordinal) && !NamePattern.IsValid(words[2].Substring(5))
                        ? new LocalizedText($"'{words[2].Substring(5)}' is no name pattern such as *Mobile or Member.Nick*", $"“{words[2].Substring(5)}”不是名称模式（例如 *Mobile 或 Member.Nick*）")
                    : words[2].StartsWith("name:", StringComparison.Ordinal)
                        ? Bare(FactVerb.Data, words[1], words[2])
                        : Member(FactVerb.Data, words[1], words, 2);
            case "sensitive":
            case "general":
                return words.Length != 2 ? FactReasons.Form(words[0] + " <taxon>")
                    : Taxonomy.Find(words[1]) is null ? FactReasons.UnknownTaxon(words[1])
                    : Bare(FactVerb.Sensitive, words[0], words[1]);
            case "logger":
                return words.Length != 3 || words[1] is not ("type" or "member" or "text") || !words[2].StartsWith("name:", StringComparison.Ordinal) || words[2].Length == 5
                    ? FactReasons.Form("logger <type|member|text> name:<word>")
                    : Bare(FactVerb.Logger, words[1], words[2]);
            case "occasion":
                return words.Length != 3 || !words[2].StartsWith("name:", StringComparison.Ordinal) || words[2].Length == 5 ? FactReasons.Form("occasion <sink kind> name:<word>-<word>")
                    : !FactKinds.SinkKinds.Contains(words[1]) ? FactReasons.Unknown("sink kind", "去向类别", words[1], FactKinds.SinkKinds)
                    : Bare(FactVerb.Occasion, words[1], words[2]);
            case "allow":
            case "minor":
                return words.Length != 3 ? FactReasons.Form(words[0] + " <sink kind> <taxon>")
                    : !FactKinds.SinkKinds.Contains(words[1]) ? FactReasons.Unknown("sink kind", "去向类别", words[1], FactKinds.SinkKinds)
                    : Taxonomy.Find(words[2]) is null ? FactReasons.UnknownTaxon(words[2])
                    : Bare(words[0] == "allow" ? FactVerb.Allow : FactVerb.Minor, words[1], words[2]);
            case "clear":
            case "lower":
                return words.Length != 3 ? FactReasons.Form(words[0] + " <sink kind> <purpose>")
                    : !FactKinds.SinkKinds.Contains(words[1]) ? FactReasons.Unknown("sink kind", "去向类别", words[1], FactKinds.SinkKinds)
                    : !FactKinds.Purposes.Contains(words[2]) ? FactReasons.Unknown("purpose", "用途", words[2], FactKinds.Purposes)
                    : Bare(words[0] == "clear" ? FactVerb.Clear : FactVerb.Lower, words[1], words[2]);
            default:
                return FactReasons.Unknown("verb", "动词", words[0], FactKinds.Verbs);
        }
    }

    /// <summary>The reason why a word is none of those that may stand there; null where it is one.</summary>
    private static object? Outside(ImmutableHashSet<string> known, string word, string what, string chinese) => known.Contains(word) ? null : FactReasons.Unknown(what, chinese, word, known);

    /// <summary>A line whose target is a simple name, or a member or type.</summary>
    private static object NamedOrMember(FactVerb verb, string kind, string[] words, int at) =>
        words[at].StartsWith("name:", StringComparison.Ordinal) && words[at].Length > 5
            ? Bare(verb, kind, words[at])
            : Member(verb, kind, words, at);

    private static object Member(FactVerb verb, string kind, string[] words, int at)
    {
        string id = words[at];
        if (id.Length < 3 || id[1] != ':' || "MTPF".IndexOf(id[0]) < 0)
            return FactReasons.NoId(id);

        string path = id.Substring(2);
        int bracket = path.IndexOf('(');
        string name = bracket < 0 ? path : path.Substring(0, bracket);
        int dot = name.LastIndexOf('.');
        if (id[0] != 'T' && dot <= 0)
            return FactReasons.NoType(id);

        LibraryFact fact = new(verb, kind, id, ImmutableArray<string>.Empty, PayloadShape.Text)
        {
            TypeName = id[0] == 'T' ? name : name.Substring(0, dot).TrimEnd('.'),
            // A constructor is written Type.#ctor; a generic method Name``1.
            MemberName = id[0] == 'T' ? null : Simple(name.Substring(dot + 1)),
            AnyOverload = bracket < 0 || path.EndsWith("(*)", StringComparison.Ordinal),
        };
        for (int i = at + 1; i < words.Length; i++)
        {
            if (FactOptions.Told(fact, words[i]) is not { } told)
                return FactReasons.NoOption(words[i]);
            fact = told;
        }

        // A property that nothing more is said of takes an address.
        return verb == FactVerb.Client && id[0] == 'P' && fact.Form == ClientForm.None ? fact with { Form = fact.Form with { Address = ImmutableArray.Create("value") } } : fact;
    }

    private static bool IsKey(string word) => (word.StartsWith("key:", StringComparison.Ordinal) && word.Length > 4) || (word.StartsWith("pair:", StringComparison.Ordinal) && word.Length > 5)
        || (word.StartsWith("scheme:", StringComparison.Ordinal) && word.Length > 7);

    /// <summary>A setting that is known by its key in a settings file or connection string.</summary>
    private static object Key(string[] words)
    {
        LibraryFact fact = Bare(FactVerb.Setting, words[1], words[2]);
        for (int i = 3; i < words.Length; i++)
        {
            if (FactOptions.Told(fact, words[i]) is not { Arguments.IsEmpty: true, Versions: null, Shape: PayloadShape.Text } told)
                return FactReasons.Form("setting <effect> key:Name [is=…] [has=…] [safe=…] [level=suggestion]");
            fact = told;
        }

        return fact;
    }

    /// <summary>A line whose target is no member: a name, a pattern, a taxon.</summary>
    private static LibraryFact Bare(FactVerb verb, string kind, string target) => new(verb, kind, target, ImmutableArray<string>.Empty, PayloadShape.Text);

    private static string Simple(string member)
    {
        int arity = member.IndexOf("``", StringComparison.Ordinal);
        return (arity < 0 ? member : member.Substring(0, arity)).Replace('#', '.');
    }
}
