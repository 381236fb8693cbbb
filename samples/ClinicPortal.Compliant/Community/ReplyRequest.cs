namespace ClinicPortal.Community;

/// <summary>回帖。</summary>
public sealed record ReplyRequest(string Body);
