namespace ClinicPortal.Questionnaires;

/// <summary>What the doctor reads before the first visit.</summary>
public sealed record QuestionnaireEntry(string RealName, string MedicalHistory, DateTimeOffset ReceivedAt); // right: CSL2005
