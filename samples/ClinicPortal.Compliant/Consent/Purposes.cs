namespace ClinicPortal.Consent;

/// <summary>What patients are asked consent for; each has its own notice and can be withdrawn on its own.</summary>
public static class Purposes
{
    public const string Appointment = "appointment";
    public const string WalkIn = "walk-in";
    public const string Feedback = "feedback";
    public const string Community = "community";

    /// <summary>Complaints are health data: a consent of its own (PIPL Art. 29).</summary>
    public const string Assistant = "assistant";

    /// <summary>Medical history before the first visit: health data too.</summary>
    public const string Questionnaire = "questionnaire";

    /// <summary>Version of the notices that the pages show now.</summary>
    public const string NoticeVersion = "2026-01";

    public static IReadOnlyList<string> All { get; } = [Appointment, WalkIn, Feedback, Community, Assistant, Questionnaire];
}
