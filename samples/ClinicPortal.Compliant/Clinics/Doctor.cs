namespace ClinicPortal.Clinics;

/// <summary>A doctor as the public schedule shows them.</summary>
public sealed record Doctor(string Code, string DoctorName, string Rank);
