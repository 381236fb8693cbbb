namespace ClinicPortal.Community;

/// <summary>A review of a doctor that everyone can read.</summary>
public sealed record DoctorReview(string DoctorId, int Stars, string Body, DateTimeOffset WrittenAt);
