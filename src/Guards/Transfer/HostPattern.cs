using System;

namespace CsLaw.Guards;

/// <summary>One line of an allow-list: a host, or everything below a name.</summary>
internal readonly record struct HostPattern(HostName Host, bool IsSuffix)
{
    /// <summary>Reads a line; false where it is no host and no suffix of at least two labels.</summary>
    internal static bool TryParse(string? text, out HostPattern pattern)
    {
        pattern = default;
        var trimmed = text?.Trim() ?? "";
        var isSuffix = trimmed.StartsWith('.');
        if (!HostName.TryParse(isSuffix ? trimmed[1..] : trimmed, out var host))
            return false;

        // ".cn" would admit whoever registers a name there; an address has nothing below it.
        if (isSuffix && (host.IsAddress || !host.Value.Contains('.')))
            return false;
        pattern = new HostPattern(host, isSuffix);
        return true;
    }

    internal bool Matches(HostName host) => IsSuffix
        ? !host.IsAddress && host.Value.Length > Host.Value.Length + 1
            && host.Value[^(Host.Value.Length + 1)] == '.'
            && host.Value.EndsWith(Host.Value, StringComparison.Ordinal)
        : host == Host;
}
