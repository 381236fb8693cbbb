namespace ClinicPortal.Questionnaires;

/// <summary>体检提醒：到期前发短信。</summary>
public sealed record ReminderForm(string Mobile, string Month);
