namespace ClinicPortal.Community;

/// <summary>A question that everyone can read.</summary>
public sealed record Question(string Id, string AuthorId, string Heading, string Body, DateTimeOffset AskedAt);
