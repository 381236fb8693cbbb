namespace ClinicPortal.Community;

/// <summary>扫码进群：只填昵称，手机号取自实名核验。</summary>
public sealed record QuickJoinRequest(string NickName);
