namespace ClinicPortal.Appointments;

/// <summary>挂号单状态。</summary>
public enum AppointmentStatus
{
    Booked,
    Cancelled,
    NoShow,
}
