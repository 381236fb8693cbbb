using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Net;

namespace CsLaw.Guards;

/// <summary>
/// A host in the one form in which hosts are compared: lower case, ASCII (IDN encoded), no final dot, addresses in canonical form, an IPv4
/// address in IPv6 clothes as IPv4. Taken from the very <see cref="Uri"/> that the connection is made from, so that both see the same host.
/// </summary>
internal readonly record struct HostName(string Value, bool IsAddress)
{
    private const string NeverInNames = "/\\@?#*%[]";

    /// <summary>The host of an absolute http or https address; false for any other, and for a name that cannot be encoded.</summary>
    internal static bool TryOf([NotNullWhen(true)] Uri? uri, out HostName host)
    {
        host = default;
        if (uri is not { IsAbsoluteUri: true } || !IsHttp(uri))
            return false;

        if (uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
            return TryAddress(uri.IdnHost, out host);

        // One final dot only writes the same name in full.
        var name = uri.IdnHost.EndsWith('.') ? uri.IdnHost[..^1] : uri.IdnHost;
        if (uri.HostNameType != UriHostNameType.Dns || !IsName(name))
            return false;
        host = new HostName(name.ToLowerInvariant(), IsAddress: false);
        return true;
    }

    /// <summary>A host as people write it, without port or anything else.</summary>
    internal static bool TryParse(string text, out HostName host)
    {
        host = default;
        var bare = text is ['[', .. var inner, ']'] ? inner : text;
        if (bare.Contains(':'))
            return TryAddress(bare, out host);

        // What is not part of a name would make the address below one of something else.
        return text.Length > 0
            && !text.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || NeverInNames.Contains(c))
            && Uri.TryCreate($"https://{text}/", UriKind.Absolute, out var uri)
            && TryOf(uri, out host);
    }

    internal static bool IsHttp(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp || uri.Scheme is "ws" or "wss";

    public override string ToString() => Value;

    private static bool TryAddress(string text, out HostName host)
    {
        host = default;

        // The parser would take a port and brackets along.
        if (text.AsSpan().ContainsAny('[', ']') || !IPAddress.TryParse(text, out var address))
            return false;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        host = new HostName(address.ToString(), IsAddress: true);
        return true;
    }

    private static bool IsName(string name) =>
        name.Length > 0
        && name.Split('.').All(static label => label.Length > 0 && label.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
}
