using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace CsLaw.Guards;

/// <summary>Masks of IP addresses: the part that names a network stays, the part that names a connection goes.</summary>
internal static class IpAddressMask
{
    private const int PartsOfIPv4 = 4;

    internal static string IpAddress(string text)
    {
        var trimmed = text.Trim();

        // The parser also takes "1" and "0x7f.1" for addresses.
        var isIPv4 = trimmed.Split('.') is { Length: PartsOfIPv4 } parts && parts.All(static part => part.All(char.IsAsciiDigit));
        if ((!isIPv4 && !trimmed.Contains(':')) || trimmed.Contains('[') || !IPAddress.TryParse(trimmed, out var address))
            return Mask.Whole;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? $"{bytes[0]}.{bytes[1]}.*.*"
            : $"{(bytes[0] << 8) | bytes[1]:x}:{(bytes[2] << 8) | bytes[3]:x}:{Mask.Whole}";
    }
}
