namespace ClinicPortal.Community;

/// <summary>前台为患者取登录码。</summary>
public sealed record CodeRequest(string Mobile);
