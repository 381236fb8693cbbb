using System.ComponentModel.DataAnnotations;

namespace ClinicPortal.Community;

/// <summary>病友社区注册。</summary>
public sealed class RegisterForm
{
    [Required]
    public string UserName { get; set; } = "";

    [Required]
    public string Password { get; set; } = "";

    [Required, Phone, Display(Name = "手机号")]
    public string Mobile { get; set; } = "";

    [Display(Name = "昵称")]
    public string? NickName { get; set; }
}
