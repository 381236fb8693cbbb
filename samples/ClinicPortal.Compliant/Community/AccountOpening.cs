using ClinicPortal.Identity;
using CsLaw.Guards;
using Microsoft.AspNetCore.Identity;

namespace ClinicPortal.Community;

/// <summary>Opens an account for a verified caller: it takes over the verified number, the verification and the consents.</summary>
public sealed class AccountOpening
{
    private readonly UserManager<PortalUser> _users;
    private readonly SignInManager<PortalUser> _signIn;
    private readonly PhoneVerification _verification;
    private readonly RealIdentityRegister _identities;
    private readonly ConsentRegister _consents;
    private readonly IConsentSubject _subjects;

    public AccountOpening(
        UserManager<PortalUser> users,
        SignInManager<PortalUser> signIn,
        PhoneVerification verification,
        RealIdentityRegister identities,
        ConsentRegister consents,
        IConsentSubject subjects)
    {
        _users = users;
        _signIn = signIn;
        _verification = verification;
        _identities = identities;
        _consents = consents;
        _subjects = subjects;
    }

    /// <summary>Creates the account and signs it in; the account is identified by its number alone if there is no password.</summary>
    public async Task<IdentityResult> OpenAsync(HttpContext context, PortalUser user, string? password)
    {
        if (await _subjects.FindAsync(context) is not { } subject || _verification.MobileOf(subject) is not { } mobile)
            return NotVerified();

        user.PhoneNumber = mobile;
        user.PhoneNumberConfirmed = true;
        var created = password is null ? await _users.CreateAsync(user) : await _users.CreateAsync(user, password);
        if (!created.Succeeded)
            return created;

        try
        {
            await _identities.CarryOverAsync(context, user.Id);
        }
        catch (RealIdentityTransitionException)
        {
            // 一次核验只能开一个账号
            await _users.DeleteAsync(user);
            return NotVerified();
        }

        await _consents.CarryOverAsync(context, user.Id);
        await _signIn.SignInAsync(user, isPersistent: false);
        return created;
    }

    private static IdentityResult NotVerified() => IdentityResult.Failed(new IdentityError { Code = "MobileNotVerified" });
}
