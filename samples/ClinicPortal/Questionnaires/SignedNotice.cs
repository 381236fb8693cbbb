namespace ClinicPortal.Questionnaires;

/// <summary>A notice signed at the front desk; the desk's own system appends to the file.</summary>
public sealed record SignedNotice(string Mobile, DateOnly SignedOn);
