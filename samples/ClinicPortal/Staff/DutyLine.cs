using System.Diagnostics.CodeAnalysis;

namespace ClinicPortal.Staff;

/// <summary>The telephone of the clinic that the nurse on duty carries.</summary>
public sealed class DutyLine(ILogger<DutyLine> logger)
{
    [SuppressMessage("Confidentiality", "CSL2001")] // CSL0002: who reads this cannot tell a decision from an oversight
    public void HandOver(string mobile) => logger.LogInformation("The duty line is {Mobile} from now on", mobile);
}
