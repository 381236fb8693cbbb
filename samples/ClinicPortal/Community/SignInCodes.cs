using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace ClinicPortal.Community;

/// <summary>One-time codes that the front desk hands to patients at their visit, 就诊小票上的登录码.</summary>
public sealed class SignInCodes
{
    private readonly ConcurrentDictionary<string, string> _issued = new();

    /// <summary>A new code for the number; an older one is void.</summary>
    public string Issue(string mobile) => _issued[mobile] = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Whether this is the code of the number; it is good for once.</summary>
    public bool Verify(string mobile, string code) =>
        _issued.TryGetValue(mobile, out var issued)
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(issued), System.Text.Encoding.UTF8.GetBytes(code))
        && _issued.TryRemove(mobile, out _);
}
