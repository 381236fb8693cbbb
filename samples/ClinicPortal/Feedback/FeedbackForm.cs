namespace ClinicPortal.Feedback;

/// <summary>意见反馈。</summary>
public sealed record FeedbackForm(string ClinicCode, string Email, string Opinion);
