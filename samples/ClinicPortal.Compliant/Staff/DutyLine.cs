using System.Diagnostics.CodeAnalysis;

namespace ClinicPortal.Staff;

/// <summary>The telephone of the clinic that the nurse on duty carries.</summary>
public sealed class DutyLine(ILogger<DutyLine> logger)
{
    [SuppressMessage("Confidentiality", "CSL2001", Justification = "The clinic's own telephone; the porters read from this log who carries it.")] // right: CSL0002
    public void HandOver(string mobile) => logger.LogInformation("The duty line is {Mobile} from now on", mobile);
}
