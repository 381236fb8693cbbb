namespace ClinicPortal.Appointments;

/// <summary>挂号单。</summary>
public sealed class Appointment
{
    public string OrderNo { get; set; } = "";

    public string PatientId { get; set; } = "";

    public string DepartmentCode { get; set; } = "";

    public DateTime VisitTime { get; set; }

    public string Phone { get; set; } = "";

    public AppointmentStatus Status { get; set; }

    public bool ReminderSent { get; set; }
}
