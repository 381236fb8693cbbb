namespace ClinicPortal.Community;

/// <summary>实名认证。</summary>
public sealed record RealNameForm(string RealName, string IdCardNo);
