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
    private readonly ILogger<AccountController> _logger;

    public AccountController(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, ILogger<AccountController> logger)
    {
        _users = users;
        _signIn = signIn;
        _logger = logger;
    }

    [HttpPost("register")]
    public async Task<IActionResult> Register(RegisterForm form) // CSL1001: mobile number is kept without consent; CSL4001: publisher is not verified
    {
        var user = new PortalUser { UserName = form.UserName, PhoneNumber = form.Mobile, NickName = form.NickName };
        var result = await _users.CreateAsync(user, form.Password);
        if (!result.Succeeded)
            return BadRequest(result.Errors.Select(error => error.Code));

        await _signIn.SignInAsync(user, isPersistent: false);
        Response.Cookies.Append("last_mobile", form.Mobile); // CSL2004: phone number in a cookie
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
