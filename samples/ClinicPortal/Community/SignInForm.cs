namespace ClinicPortal.Community;

/// <summary>登录。</summary>
public sealed record SignInForm(string UserName, string Password);
