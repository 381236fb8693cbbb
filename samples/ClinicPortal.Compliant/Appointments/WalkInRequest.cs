namespace ClinicPortal.Appointments;

/// <summary>What the kiosk in the hall asks for, 现场取号.</summary>
public sealed record WalkInRequest(string RealName, string Mobile, string DepartmentCode);
