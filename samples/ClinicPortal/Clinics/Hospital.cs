namespace ClinicPortal.Clinics;

/// <summary>A clinic of the group, 院区.</summary>
public sealed record Hospital(string Code, string Name, string Address, IReadOnlyList<Department> Departments);
