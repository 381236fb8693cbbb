namespace ClinicPortal.Assistant;

/// <summary>An entry of the list that the patient chooses from.</summary>
public sealed record Complaint(string Code, string Wording);
