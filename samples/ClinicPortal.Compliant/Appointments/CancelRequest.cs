namespace ClinicPortal.Appointments;

/// <summary>The last four digits of the number given when booking, 手机尾号.</summary>
public sealed record CancelRequest(string PhoneTail);
