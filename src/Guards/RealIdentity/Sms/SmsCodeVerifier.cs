using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// Verifies that the caller holds a mobile number, by a code sent to it (CSL 26(1)), and takes the caller through the states of
/// <see cref="RealIdentityRegister"/>: sending begins a verification, the right code concludes it. A code belongs to one caller and one
/// number, is good once and for a short time, and takes few attempts; codes and attempts are limited by number and by address. Scoped.
/// </summary>
/// <remarks>
/// The address is that of the connection: behind a proxy, put the forwarded-headers middleware of ASP.NET Core with the addresses of your
/// proxies into the pipeline, or all callers share one limit.
/// </remarks>
public sealed class SmsCodeVerifier
{
    private readonly ISmsCodeStore _store;
    private readonly ISmsCodeSender _sender;
    private readonly IConsentSubject _subjects;
    private readonly RealIdentityRegister _register;
    private readonly SmsCodeHash _hash;
    private readonly IOptionsMonitor<SmsCodeOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    internal SmsCodeVerifier(
        ISmsCodeStore store,
        ISmsCodeSender sender,
        IConsentSubject subjects,
        RealIdentityRegister register,
        SmsCodeHash hash,
        IOptionsMonitor<SmsCodeOptions> options,
        TimeProvider time,
        ILogger<SmsCodeVerifier> logger)
    {
        _store = store;
        _sender = sender;
        _subjects = subjects;
        _register = register;
        _hash = hash;
        _options = options;
        _time = time;
        _logger = logger;
    }

    /// <summary>
    /// Sends a new code to a number, in place of the last one, and begins the verification of the caller where none is under way.
    /// </summary>
    /// <param name="context">The request, whose response must not have started.</param>
    /// <param name="number">The number, as the caller wrote it.</param>
    /// <returns>Whether a code was sent, and why not.</returns>
    /// <remarks>Throws what the sender and the stores throw; the code is worth nothing then.</remarks>
    public async Task<SmsCodeSending> SendAsync(HttpContext context, string? number)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!MainlandMobileNumber.TryParse(number, out var mobile))
            return SmsCodeSending.NotANumber;

        // The address first: what it is refused must not use up the number of somebody else.
        var options = _options.CurrentValue;
        var aborted = context.RequestAborted;
        if (!await CountAsync($"codes:{CallerAddress.Of(context)}", options.MostCodesPerAddress, options.Window, aborted)
            || (options.Pause > TimeSpan.Zero && !await CountAsync($"pause:{mobile.Value}", 1, options.Pause, aborted))
            || !await CountAsync($"codes:{mobile.Value}", options.MostCodesPerNumber, options.Window, aborted))
        {
            GuardEvents.SmsCodeLimit(_logger, "codes");
            return SmsCodeSending.TooMany;
        }

        var subject = await _subjects.EstablishAsync(context);
        if (!await IsPendingAsync(subject, aborted))
            return SmsCodeSending.AlreadyVerified;

        var code = NewCode(options.Digits);
        var now = _time.GetUtcNow();
        var kept = new SmsCode(
            subject, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), _hash.Of(subject, mobile, code), now, now + options.Lifetime);
        await _store.PutAsync(kept, aborted);
        try
        {
            await _sender.SendAsync(mobile, code, aborted);
        }
        catch
        {
            // Also when the caller has given up.
            await _store.TryTakeAsync(subject, kept.Id, CancellationToken.None);
            throw;
        }

        return SmsCodeSending.Sent;
    }

    /// <summary>
    /// Tries a code. Where it is right the caller is verified; <see cref="RequireRealIdentityAttribute"/> lets nobody through on anything
    /// else.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="number">The number that the code was sent to.</param>
    /// <param name="code">The code, as the caller wrote it.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="RealIdentityTransitionException">The verification was concluded otherwise meanwhile.</exception>
    public async Task<SmsCodeOutcome> VerifyAsync(HttpContext context, string? number, string? code)
    {
        ArgumentNullException.ThrowIfNull(context);
        var options = _options.CurrentValue;
        var aborted = context.RequestAborted;
        if (!await CountAsync($"attempts:{CallerAddress.Of(context)}", options.MostAttemptsPerAddress, options.Window, aborted))
        {
            GuardEvents.SmsCodeLimit(_logger, "attempts");
            return SmsCodeOutcome.TooMany;
        }

        // The attempt is entered before anything is compared: however many requests come at once, no more than allowed are.
        if (!MainlandMobileNumber.TryParse(number, out var mobile)
            || await _subjects.FindAsync(context) is not { } subject
            || await _store.AttemptAsync(subject, aborted) is not { } open
            || !IsOpen(open, options)
            || !_hash.Fits(open.Hash, subject, mobile, Written(code))
            || !await _store.TryTakeAsync(subject, open.Id, aborted))
        {
            GuardEvents.SmsCodeRefused(_logger);
            return SmsCodeOutcome.Refused;
        }

        // Not to be given up half way: the code is used.
        await _register.ConfirmAsync(subject, CancellationToken.None);
        return SmsCodeOutcome.Verified;
    }

    // Begins a verification unless one is under way; false where the subject is verified.
    private async Task<bool> IsPendingAsync(string subject, CancellationToken cancellationToken)
    {
        var state = await _register.FindStateAsync(subject, cancellationToken);
        if (state is RealIdentityState.Verified or RealIdentityState.Pending)
            return state == RealIdentityState.Pending;
        try
        {
            await _register.BeginAsync(subject, cancellationToken);
            return true;
        }
        catch (RealIdentityTransitionException)
        {
            // Another request of the same caller began it at the same time, or went further.
            var now = await _register.FindStateAsync(subject, cancellationToken);
            if (now is not (RealIdentityState.Verified or RealIdentityState.Pending))
                throw;
            return now == RealIdentityState.Pending;
        }
    }

    // A code from the future was issued by a clock that was set back since; how old it is nobody knows.
    private bool IsOpen(SmsCode code, SmsCodeOptions options) =>
        code.Attempts <= options.MostAttempts && _time.GetUtcNow() is var now && now >= code.IssuedAt && now < code.ExpiresAt;

    private ValueTask<bool> CountAsync(string counter, int most, TimeSpan window, CancellationToken cancellationToken) =>
        _store.TryCountAsync(counter, most, window, _time.GetUtcNow(), cancellationToken);

    private static string NewCode(int digits) => RandomNumberGenerator
        .GetInt32((int)Math.Pow(10, digits))
        .ToString(CultureInfo.InvariantCulture)
        .PadLeft(digits, '0');

    private static string Written(string? code) =>
        string.Concat((code ?? "").Where(static c => !char.IsWhiteSpace(c)).Select(Mask.Narrow));
}
