using ClinicPortal.Patients;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ClinicPortal.Community;

/// <summary>The mark beside a nickname that says that its owner is known by name, 实名标识.</summary>
[ApiController, Authorize]
[Route("account/real-name")]
public sealed class RealNameController : ControllerBase
{
    private readonly UserManager<PortalUser> _users;
    private readonly DeskRecords _desk;

    public RealNameController(UserManager<PortalUser> users, DeskRecords desk)
    {
        _users = users;
        _desk = desk;
    }

    /// <summary>Whether the mark can be had at all.</summary>
    [HttpGet]
    public async Task<bool> IsOffered() => await _desk.HasAnyAsync();

    [HttpPut]
    public async Task<IActionResult> Take(RealNameForm form)
    {
        if (IdentityCard.BirthDateOf(form.IdCardNo) is null) // right: CSL4004
            return BadRequest();
        if (!await _desk.VerifyAsync(form.RealName, form.IdCardNo))
            return StatusCode(StatusCodes.Status403Forbidden);

        var user = await _users.GetUserAsync(User);
        if (user is null)
            return Unauthorized();

        user.RealNameVerified = true;
        await _users.UpdateAsync(user);
        return Ok($"{form.RealName}，实名标识已点亮");
    }
}
