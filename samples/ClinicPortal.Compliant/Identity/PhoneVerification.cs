using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace ClinicPortal.Identity;

/// <summary>
/// 短信验证码核验手机号。Mobile numbers of the mainland are registered in their holder's real name, so whoever receives the code is known
/// (CSL Art. 26).
/// </summary>
public sealed class PhoneVerification(IMemoryCache cache)
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ResultLifetime = TimeSpan.FromMinutes(30);

    /// <summary>A new code for this caller and number; an older one is void.</summary>
    public string Issue(string subject, string mobile)
    {
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        cache.Set(("challenge", subject), new PhoneChallenge(mobile, code), CodeLifetime);
        return code;
    }

    /// <summary>Whether this is the code that was sent to the caller's phone. From then on <see cref="MobileOf"/> knows the number.</summary>
    public bool Confirm(string subject, string code)
    {
        if (!cache.TryGetValue(("challenge", subject), out PhoneChallenge? challenge) || !challenge!.Accepts(code))
            return false;

        cache.Set(("mobile", subject), challenge.Mobile, ResultLifetime);
        return true;
    }

    /// <summary>The number that the caller has just verified; null if there is none.</summary>
    public string? MobileOf(string subject) => cache.Get<string>(("mobile", subject));
}
