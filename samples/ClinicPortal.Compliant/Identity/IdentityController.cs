using ClinicPortal.Consent;
using ClinicPortal.Reminders;
using CsLaw.Guards;
using Microsoft.AspNetCore.Mvc;

namespace ClinicPortal.Identity;

/// <summary>Verification of the mobile number, before an account can be opened.</summary>
[ApiController]
[Route("identity")]
public sealed class IdentityController : ControllerBase
{
    private readonly PhoneVerification _verification;
    private readonly RealIdentityRegister _identities;
    private readonly IConsentSubject _subjects;
    private readonly SmsClient _sms;

    public IdentityController(PhoneVerification verification, RealIdentityRegister identities, IConsentSubject subjects, SmsClient sms)
    {
        _verification = verification;
        _identities = identities;
        _subjects = subjects;
        _sms = sms;
    }

    /// <summary>Sends a code; asking again while one is open sends a new one.</summary>
    [HttpPost("code")]
    [RequireConsent(Purposes.Community)]
    public async Task<IActionResult> SendCode(MobileForm form, CancellationToken cancellationToken)
    {
        var subject = await _subjects.EstablishAsync(HttpContext);
        switch (await _identities.FindStateAsync(subject, cancellationToken))
        {
            case RealIdentityState.Verified:
                return Conflict();
            case RealIdentityState.Pending:
                break;
            default:
                await _identities.BeginAsync(subject, cancellationToken);
                break;
        }

        var code = _verification.Issue(subject, form.Mobile);
        return await _sms.SendAsync(form.Mobile, $"验证码 {code}，5 分钟内有效。", cancellationToken)
            ? Accepted()
            : StatusCode(StatusCodes.Status502BadGateway);
    }

    [HttpPost("verify")]
    public async Task<IActionResult> Verify(CodeForm form, CancellationToken cancellationToken)
    {
        if (await _subjects.FindAsync(HttpContext) is not { } subject || !_verification.Confirm(subject, form.Code))
            return BadRequest();

        await _identities.ConfirmAsync(subject, cancellationToken);
        return NoContent();
    }
}
