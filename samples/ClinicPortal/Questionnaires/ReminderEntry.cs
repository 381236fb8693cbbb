namespace ClinicPortal.Questionnaires;

/// <summary>Who is reminded, and when.</summary>
public sealed record ReminderEntry(string Mobile, string Month);
