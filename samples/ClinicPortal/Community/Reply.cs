namespace ClinicPortal.Community;

/// <summary>评论。</summary>
public sealed record Reply(string QuestionId, string AuthorId, string Body, DateTimeOffset WrittenAt);
