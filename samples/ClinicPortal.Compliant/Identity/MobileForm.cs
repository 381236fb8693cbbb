using System.ComponentModel.DataAnnotations;

namespace ClinicPortal.Identity;

/// <summary>获取验证码。</summary>
public sealed class MobileForm
{
    [Required, StringLength(11, MinimumLength = 11), Display(Name = "手机号")]
    public string Mobile { get; set; } = "";
}
