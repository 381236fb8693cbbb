namespace ClinicPortal.Community;

/// <summary>谁在何时同意了社区的告知，又在何时撤回。</summary>
public sealed record NoticeConsent(string UserId, string NoticeVersion, DateTimeOffset GivenAt, DateTimeOffset? WithdrawnAt = null); // right: CSL1006
