using System.ComponentModel.DataAnnotations;

namespace ClinicPortal.Appointments;

/// <summary>What a patient fills in on the booking page.</summary>
public sealed class BookingRequest
{
    [Required, StringLength(30), Display(Name = "姓名")]
    public string PatientName { get; set; } = "";

    [Required, StringLength(18, MinimumLength = 18), Display(Name = "身份证号")]
    public string Sfzh { get; set; } = "";

    [Required, StringLength(11, MinimumLength = 11), Display(Name = "手机号")]
    public string Phone { get; set; } = "";

    [Required]
    public string DepartmentCode { get; set; } = "";

    public DateTime VisitTime { get; set; }
}
