namespace ClinicPortal.Appointments;

/// <summary>排队号。</summary>
public sealed record WalkInTicket(int Number, string DepartmentCode, string RealName, string Mobile, DateTimeOffset TakenAt);
