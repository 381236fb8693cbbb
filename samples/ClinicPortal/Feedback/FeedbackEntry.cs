namespace ClinicPortal.Feedback;

/// <summary>A stored opinion, to be answered by mail.</summary>
public sealed record FeedbackEntry(string ClinicCode, string Email, string Opinion, DateTimeOffset ReceivedAt);
