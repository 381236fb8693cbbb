namespace ClinicPortal.Questionnaires;

/// <summary>初诊问卷。</summary>
public sealed class HealthQuestionnaire
{
    public string RealName { get; set; } = "";

    public string MedicalHistory { get; set; } = ""; // right: CSL1005

    public bool TermsAccepted { get; set; }

    public bool MarketingConsent { get; set; } // right: CSL1004
}
