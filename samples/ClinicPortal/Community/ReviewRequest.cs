namespace ClinicPortal.Community;

/// <summary>点评医生。</summary>
public sealed record ReviewRequest(int Stars, string Body);
