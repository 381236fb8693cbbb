using System.ComponentModel.DataAnnotations;

namespace ClinicPortal.Community;

/// <summary>病友社区注册，手机号取自实名核验。</summary>
public sealed class RegisterForm
{
    [Required]
    public string UserName { get; set; } = "";

    [Required]
    public string Password { get; set; } = "";

    [Display(Name = "昵称")]
    public string? NickName { get; set; }
}
