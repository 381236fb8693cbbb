using System;
using System.Security.Cryptography;
using System.Text;

namespace CsLaw.Sarif;

/// <summary>Identifiers that are made from a name and so are the same in every log (RFC 9562 § 5.5, version 5).</summary>
internal static class NameGuid
{
    /// <summary>The namespace of addresses, 6ba7b811-9dad-11d1-80b4-00c04fd430c8, in network byte order.</summary>
    private static readonly byte[] s_addresses = [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8];

    public static Guid Of(string address)
    {
        byte[] name = Encoding.UTF8.GetBytes(address);
        byte[] input = new byte[s_addresses.Length + name.Length];
        s_addresses.CopyTo(input, 0);
        name.CopyTo(input, s_addresses.Length);

        byte[] hash;
#pragma warning disable CA5350 // Version 5 is defined by SHA-1; nothing is protected by it.
        using (SHA1 sha1 = SHA1.Create())
            hash = sha1.ComputeHash(input);
#pragma warning restore CA5350

        int a = (hash[0] << 24) | (hash[1] << 16) | (hash[2] << 8) | hash[3];
        short b = (short)((hash[4] << 8) | hash[5]);
        short c = (short)((((hash[6] & 0x0f) | 0x50) << 8) | hash[7]);
        return new Guid(a, b, c, (byte)((hash[8] & 0x3f) | 0x80), hash[9], hash[10], hash[11], hash[12], hash[13], hash[14], hash[15]);
    }
}
