namespace ClinicPortal.Community;

/// <summary>扫码进群：只填昵称和手机号。</summary>
public sealed record QuickJoinRequest(string NickName, string Mobile);
