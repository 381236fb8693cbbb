namespace ClinicPortal.Community;

/// <summary>谁在何时同意了社区的告知。</summary>
public sealed record NoticeConsent(string UserId, string NoticeVersion, DateTimeOffset GivenAt); // CSL1006: nothing takes it back
