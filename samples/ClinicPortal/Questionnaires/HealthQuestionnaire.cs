namespace ClinicPortal.Questionnaires;

/// <summary>初诊问卷。</summary>
public sealed class HealthQuestionnaire
{
    public string RealName { get; set; } = "";

    public string MedicalHistory { get; set; } = "";

    public string HomeAddress { get; set; } = ""; // CSL1005: nothing reads the address

    public bool TermsAccepted { get; set; }

    public bool MarketingConsent { get; set; } = true; // CSL1004: the person has not said so
}
