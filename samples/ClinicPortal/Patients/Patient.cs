using System.ComponentModel.DataAnnotations;

namespace ClinicPortal.Patients;

/// <summary>患者档案，字段名沿用院内 HIS 系统。</summary>
public sealed class Patient
{
    public string Id { get; set; } = Guid.NewGuid().ToString("N");

    [Display(Name = "姓名")]
    public string Xm { get; set; } = "";

    [Display(Name = "身份证号")]
    public string Sfzh { get; set; } = ""; // CSL2005: identity number in a plain file

    [Display(Name = "联系电话")]
    public string Lxdh { get; set; } = "";

    [Display(Name = "出生日期")]
    public DateOnly? Csrq { get; set; }

    [Display(Name = "过敏史")]
    public string? Allergies { get; set; } // CSL2005: allergies in a plain file

    public bool HasPhone => Lxdh.Length > 0;
}
