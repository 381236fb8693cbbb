namespace ClinicPortal.Identity;

/// <summary>提交验证码。</summary>
public sealed record CodeForm(string Code);
