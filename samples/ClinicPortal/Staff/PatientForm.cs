using System.ComponentModel.DataAnnotations;

namespace ClinicPortal.Staff;

/// <summary>What the front desk corrects on a record.</summary>
public sealed class PatientForm
{
    [Display(Name = "姓名")]
    public string Xm { get; set; } = "";

    [Display(Name = "联系电话")]
    public string Lxdh { get; set; } = "";

    [Display(Name = "过敏史")]
    public string? Allergies { get; set; }
}
