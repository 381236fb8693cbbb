namespace ClinicPortal.Community;

/// <summary>A line in a chat room.</summary>
public sealed record RoomMessage(string Room, string AuthorId, string Body, DateTimeOffset SentAt);
