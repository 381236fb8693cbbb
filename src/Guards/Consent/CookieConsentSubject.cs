using System;
using System.Linq;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// The signed-in user by its name identifier (or <c>sub</c>) claim, else the caller's cookie. The cookie holds 128 random bits, encrypted
/// and signed with an expiry by data protection, so that nobody can make one, read the subject from one, or use one for ever. A cookie that
/// does not stand this check is no cookie.
/// </summary>
internal sealed class CookieConsentSubject(IDataProtectionProvider protection, IOptionsMonitor<ConsentSubjectOptions> options)
    : IConsentSubject
{
    /// <summary>The prefix makes browsers insist on Secure, no Domain and the root path.</summary>
    internal const string CookieName = "__Host-cslaw-subject";

    private const string SubjectClaim = "sub";

    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("CsLaw.Guards.ConsentSubject.v1")
        .ToTimeLimitedDataProtector();

    public ValueTask<string?> FindAsync(HttpContext context) => ValueTask.FromResult(FindUser(context.User) ?? FindAnonymous(context));

    public ValueTask<string> EstablishAsync(HttpContext context) =>
        ValueTask.FromResult(FindUser(context.User) ?? FindAnonymous(context) ?? Issue(context));

    public ValueTask ForgetAsync(HttpContext context)
    {
        context.Features.Set<Issued>(null);
        if (context.Request.Cookies.ContainsKey(CookieName))
            context.Response.Cookies.Delete(CookieName, Cookie(maxAge: null));
        return ValueTask.CompletedTask;
    }

    private static string? FindUser(ClaimsPrincipal user) => user.Identities
        .Where(static identity => identity.IsAuthenticated)
        .Select(static identity => (identity.FindFirst(ClaimTypes.NameIdentifier) ?? identity.FindFirst(SubjectClaim))?.Value)
        .Where(static id => !string.IsNullOrEmpty(id))
        .Select(static id => ConsentSubjectId.ForUser(id!))
        .FirstOrDefault();

    private string? FindAnonymous(HttpContext context)
    {
        if (context.Features.Get<Issued>() is { } issued)
            return issued.Subject;
        if (!context.Request.Cookies.TryGetValue(CookieName, out var cookie) || string.IsNullOrEmpty(cookie))
            return null;
        try
        {
            return ConsentSubjectId.ForAnonymous(_protector.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            // Forged, expired, or protected with keys that are gone: whoever sent it is not known.
            return null;
        }
    }

    private string Issue(HttpContext context)
    {
        var lifetime = options.CurrentValue.Lifetime;
        var random = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var cookie = _protector.Protect(random, lifetime);
        var subject = ConsentSubjectId.ForAnonymous(random);
        context.Features.Set(new Issued(subject));
        context.Response.OnStarting(() =>
        {
            // Not after a failure: then nothing was recorded under this subject. Not if it was taken back meanwhile.
            if (context.Response.StatusCode < StatusCodes.Status500InternalServerError && context.Features.Get<Issued>() is not null)
                context.Response.Cookies.Append(CookieName, cookie, Cookie(lifetime));
            return Task.CompletedTask;
        });
        return subject;
    }

    // Essential: without it the service could not honour what the person decided.
    private static CookieOptions Cookie(TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
        MaxAge = maxAge,
    };

    private sealed record Issued(string Subject);
}
