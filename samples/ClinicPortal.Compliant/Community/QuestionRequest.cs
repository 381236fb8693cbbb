namespace ClinicPortal.Community;

/// <summary>发帖。</summary>
public sealed record QuestionRequest(string Heading, string Body);
