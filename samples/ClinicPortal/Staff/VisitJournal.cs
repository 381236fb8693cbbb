namespace ClinicPortal.Staff;

/// <summary>The journal of the front desk: who did what, in one line of the log.</summary>
public sealed class VisitJournal(ILogger<VisitJournal> logger)
{
    public void Note(string action, string detail) => logger.LogInformation("{Action}: {Detail}", action, detail);
}
