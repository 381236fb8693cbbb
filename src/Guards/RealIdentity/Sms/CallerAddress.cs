using System;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace CsLaw.Guards;

/// <summary>The address of a caller as rate limits count it.</summary>
internal static class CallerAddress
{
    private const int SubscriberBytes = 8;

    /// <summary>
    /// An IPv4 address whole, of an IPv6 address the 64 bits that name a subscriber: whoever has one has all the others below it. Callers
    /// without an address count as one.
    /// </summary>
    internal static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "none";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, SubscriberBytes))
            : address.ToString();
    }
}
