namespace ClinicPortal.Community;

/// <summary>凭手机号和登录码登录。</summary>
public sealed record CodeSignInForm(string Mobile, string Code);
