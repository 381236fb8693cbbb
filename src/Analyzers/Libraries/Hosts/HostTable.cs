using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using CsLawAnalyzers.Law;

namespace CsLawAnalyzers.Libraries.Hosts;

/// <summary>Says where a host stands: exact names, then the longest pattern, then the country code of the domain.</summary>
internal sealed class HostTable
{
    private static readonly Lazy<HostTable> s_default = new(() => new HostTable(ImmutableArray<LibraryFact>.Empty));

    private readonly Dictionary<string, KnownHost> _names = new(StringComparer.Ordinal);
    private readonly List<(string Pattern, KnownHost Host)> _patterns = new();
    private readonly ConcurrentDictionary<string, KnownHost> _answers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openCodes = new(StringComparer.Ordinal);

    /// <param name="facts">Facts of the verb <see cref="FactVerb.Host"/> from configuration; they win over what is embedded.</param>
    public HostTable(IEnumerable<LibraryFact> facts)
    {
        foreach (string[] fields in LawData.Read("hosts.txt"))
        {
            switch (fields[0])
            {
                case "own": Add(fields[1], new KnownHost(Jurisdiction.Own, "", "")); break;
                case "open": _openCodes.Add(fields[1]); break;
                default: Add(fields[1], new KnownHost(Jurisdictions.Parse(fields[2]) ?? Jurisdiction.Unknown, fields[3], fields[4])); break;
            }
        }

        foreach (LibraryFact fact in facts)
        {
            if (fact.Verb == FactVerb.Host)
                Add(fact.Target, new KnownHost(Jurisdictions.Parse(fact.Kind) ?? Jurisdiction.Unknown, KnownHost.OfTheTeam, ""));
        }
    }

    /// <summary>What is embedded, without a project's own lines.</summary>
    public static HostTable Default => s_default.Value;

    /// <summary>Where a host stands.</summary>
    /// <param name="host">A host name or address as it stands in a URL, without port and user.</param>
    public Jurisdiction Find(string host) => Look(host).Jurisdiction;

    /// <summary>Where a host stands and what it is for.</summary>
    /// <param name="host">A host name or address as it stands in a URL, without port and user.</param>
    public KnownHost Look(string host)
    {
        host = Normalise(host);
        return _answers.TryGetValue(host, out KnownHost? known) ? known : _answers.GetOrAdd(host, Search(host));
    }

    private KnownHost Search(string host)
    {
        if (host.Length == 0)
            return KnownHost.Nowhere;
        if (_names.TryGetValue(host, out KnownHost? exact))
            return exact;

        int longest = -1;
        KnownHost found = KnownHost.Nowhere;
        foreach ((string pattern, KnownHost candidate) in _patterns)
        {
            // Later lines win among equals: configuration comes after what is embedded.
            if (pattern.Length >= longest && Matches(pattern, host))
                (longest, found) = (pattern.Length, candidate);
        }

        return longest >= 0 ? found : new KnownHost(ByForm(host), "", "");
    }

    /// <summary>What the form of an address tells: private ranges, bare labels, country codes.</summary>
    private Jurisdiction ByForm(string host)
    {
        if (IsPrivateAddress(host))
            return Jurisdiction.Own;
        if (IsAddress(host))
            return Jurisdiction.Unknown;

        int dot = host.LastIndexOf('.');
        if (dot < 0)
            return Jurisdiction.Own; // A bare label is a container or a machine of the own network.
        string last = host.Substring(dot + 1);
        if (last is "cn" or "xn--fiqs8s" or "xn--fiqz9s") // .cn, .中国, .中國
            return Jurisdiction.Mainland;
        return last.Length == 2 && !_openCodes.Contains(last) ? Jurisdiction.Outside : Jurisdiction.Unknown;
    }

    private void Add(string pattern, KnownHost host)
    {
        if (pattern.IndexOf('*') < 0)
            _names[pattern] = host;
        else
            _patterns.Add((pattern, host));
    }

    private static string Normalise(string host)
    {
        host = host.Trim().TrimEnd('.').ToLowerInvariant();
        foreach (char c in host)
        {
            if (c < 128)
                continue;
            try
            {
                return new IdnMapping().GetAscii(host);
            }
            catch (ArgumentException)
            {
                return host;
            }
        }

        return host;
    }

    /// <summary><c>*.</c> at the start covers every name below, at any depth; any other <c>*</c> stands for one or more characters of a label.</summary>
    private static bool Matches(string pattern, string host)
    {
        if (!pattern.StartsWith("*.", StringComparison.Ordinal))
            return Matches(pattern, 0, host, 0);
        int star = pattern.IndexOf('*', 1);
        if (star < 0)
            return host.Length > pattern.Length - 1 && host.EndsWith(pattern.Substring(1), StringComparison.Ordinal);
        for (int dot = host.IndexOf('.', 1); dot >= 0; dot = host.IndexOf('.', dot + 1))
        {
            if (Matches(pattern, 1, host, dot))
                return true;
        }

        return false;
    }

    private static bool Matches(string pattern, int from, string host, int at)
    {
        for (; from < pattern.Length; from++, at++)
        {
            if (at >= host.Length)
                return false;
            if (pattern[from] != '*')
            {
                if (pattern[from] != host[at])
                    return false;
                continue;
            }

            for (int end = at + 1; end <= host.Length && host[end - 1] != '.'; end++)
            {
                if (Matches(pattern, from + 1, host, end))
                    return true;
            }

            return false;
        }

        return at == host.Length;
    }

    private static bool IsAddress(string host) => host.IndexOf(':') >= 0 || TryOctets(host, out _, out _);

    private static bool IsPrivateAddress(string host)
    {
        if (host is "::1" or "[::1]" || host.StartsWith("[fc", StringComparison.Ordinal) || host.StartsWith("[fd", StringComparison.Ordinal) || host.StartsWith("[fe80", StringComparison.Ordinal))
            return true;
        return TryOctets(host, out int first, out int second)
            && (first is 10 or 127 or 0 || (first == 192 && second == 168) || (first == 172 && second is >= 16 and <= 31) || (first == 169 && second == 254));
    }

    private static bool TryOctets(string host, out int first, out int second)
    {
        first = second = 0;
        string[] parts = host.Split('.');
        if (parts.Length != 4)
            return false;
        for (int i = 0; i < 4; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out int octet) || octet > 255)
                return false;
            if (i == 0)
                first = octet;
            else if (i == 1)
                second = octet;
        }

        return true;
    }
}
