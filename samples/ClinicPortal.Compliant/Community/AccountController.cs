using ClinicPortal.Consent;
using CsLaw.Guards;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ClinicPortal.Community;

/// <summary>Accounts of the patient community.</summary>
[ApiController]
[Route("account")]
public sealed class AccountController : ControllerBase
{
    private readonly UserManager<PortalUser> _users;
    private readonly SignInManager<PortalUser> _signIn;
    private readonly AccountOpening _opening;
    private readonly ILogger<AccountController> _logger;

    public AccountController(
        UserManager<PortalUser> users,
        SignInManager<PortalUser> signIn,
        AccountOpening opening,
        ILogger<AccountController> logger)
    {
        _users = users;
        _signIn = signIn;
        _opening = opening;
        _logger = logger;
    }

    [HttpPost("register")]
    [RequireConsent(Purposes.Community)]
    [RequireRealIdentity]
    public async Task<IActionResult> Register(RegisterForm form) // right: CSL1001, CSL4001
    {
        var user = new PortalUser { UserName = form.UserName, NickName = form.NickName };
        var result = await _opening.OpenAsync(HttpContext, user, form.Password);
        if (!result.Succeeded)
            return BadRequest(result.Errors.Select(error => error.Code));

        Response.Cookies.Append("last_account", user.Id); // right: CSL2004
        _logger.LogInformation("User {UserId} registered", user.Id);
        return Created();
    }

    [HttpPost("sign-in")]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        var user = await _users.FindByNameAsync(form.UserName);
        if (user is null || !await _users.CheckPasswordAsync(user, form.Password))
            return Unauthorized();

        await _signIn.SignInAsync(user, isPersistent: true);
        _logger.LogInformation("User {UserId} signed in", user.Id);
        return NoContent();
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> Leave()
    {
        await _signIn.SignOutAsync();
        return NoContent();
    }
}
