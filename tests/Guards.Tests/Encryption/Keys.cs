using System;
using System.Linq;

namespace CsLaw.Guards.Tests.Encryption;

/// <summary>Keys for tests, from a seed so that runs repeat.</summary>
internal static class Keys
{
    internal static string Of(byte seed, int length = 32) =>
        Convert.ToBase64String([.. Enumerable.Range(0, length).Select(i => (byte)(seed + (i * 7)))]);

    internal static FieldCipherOptions Options(string current, params (string Id, string Key)[] keys)
    {
        var options = new FieldCipherOptions { CurrentKeyId = current, IndexKey = Of(200) };
        foreach (var (id, key) in keys)
            options.Keys[id] = new FieldKey { Key = key };
        return options;
    }
}
