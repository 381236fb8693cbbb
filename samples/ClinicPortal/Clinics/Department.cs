namespace ClinicPortal.Clinics;

/// <summary>科室。<c>Sfqy</c>：是否启用，<c>Xmbh</c>：收费项目编号。</summary>
public sealed record Department(string Code, string Title, string Sfqy, string Xmbh, IReadOnlyList<Doctor> Doctors);
