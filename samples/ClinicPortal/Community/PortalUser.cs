using Microsoft.AspNetCore.Identity;

namespace ClinicPortal.Community;

/// <summary>An account: a member of the patient community, or the front desk.</summary>
public sealed class PortalUser : IdentityUser
{
    public string? NickName { get; set; }

    public bool IsStaff { get; set; }

    public bool RealNameVerified { get; set; }
}
