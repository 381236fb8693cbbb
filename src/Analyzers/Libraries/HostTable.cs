using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using CsLawAnalyzers.Law;

namespace CsLawAnalyzers.Libraries;

/// <summary>Says where a host stands: exact names, then the longest pattern, then the country code of the domain.</summary>
internal sealed class HostTable
{
    private static readonly Lazy<HostTable> s_default = new(() => new HostTable(ImmutableArray<LibraryFact>.Empty));

    private readonly Dictionary<string, Jurisdiction> _names = new(StringComparer.Ordinal);
    private readonly List<(string Pattern, Jurisdiction Jurisdiction)> _patterns = new();
    private readonly HashSet<string> _openCodes = new(StringComparer.Ordinal);

    /// <param name="facts">Facts of the verb <see cref="FactVerb.Host"/> from configuration; they win over what is embedded.</param>
    public HostTable(IEnumerable<LibraryFact> facts)
    {
        foreach (string[] fields in LawData.Read("hosts.txt"))
        {
            switch (fields[0])
            {
                case "own": Add(fields[1], Jurisdiction.Own); break;
                case "open": _openCodes.Add(fields[1]); break;
                default: Add(fields[1], Jurisdictions.Parse(fields[2]) ?? Jurisdiction.Unknown); break;
            }
        }

        foreach (LibraryFact fact in facts)
        {
            if (fact.Verb == FactVerb.Host)
                Add(fact.Target, Jurisdictions.Parse(fact.Kind) ?? Jurisdiction.Unknown);
        }
    }

    /// <summary>What is embedded, without a project's own lines.</summary>
    public static HostTable Default => s_default.Value;

    /// <param name="host">A host name or address as it stands in a URL, without port and user.</param>
    public Jurisdiction Find(string host)
    {
        host = Normalise(host);
        if (host.Length == 0)
            return Jurisdiction.Unknown;
        if (_names.TryGetValue(host, out Jurisdiction jurisdiction))
            return jurisdiction;

        int longest = -1;
        foreach ((string pattern, Jurisdiction candidate) in _patterns)
        {
            // Later lines win among equals: configuration comes after what is embedded.
            if (pattern.Length >= longest && Matches(pattern, host))
                (longest, jurisdiction) = (pattern.Length, candidate);
        }

        if (longest >= 0)
            return jurisdiction;
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

    private void Add(string pattern, Jurisdiction jurisdiction)
    {
        if (pattern.IndexOf('*') < 0)
            _names[pattern] = jurisdiction;
        else
            _patterns.Add((pattern, jurisdiction));
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

    /// <summary><c>*</c> stands for one or more characters; at the start of <c>*.x</c> it covers any depth, inside a label it stays in the label.</summary>
    private static bool Matches(string pattern, string host)
    {
        int star = pattern.IndexOf('*');
        string head = pattern.Substring(0, star), tail = pattern.Substring(star + 1);
        if (host.Length <= head.Length + tail.Length
            || !host.StartsWith(head, StringComparison.Ordinal)
            || !host.EndsWith(tail, StringComparison.Ordinal))
        {
            return false;
        }

        bool anyDepth = star == 0 && tail.StartsWith(".", StringComparison.Ordinal);
        return anyDepth || host.IndexOf('.', head.Length, host.Length - head.Length - tail.Length) < 0;
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
