namespace ClinicPortal.Assistant;

/// <summary>The complaints that the assistant may be asked about; free text could name the person.</summary>
public static class ComplaintList
{
    private static readonly Complaint[] Entries =
    [
        new("COUGH", "咳嗽一周以上"),
        new("RASH", "皮肤起疹、瘙痒"),
        new("FEVER", "发热两天以上"),
    ];

    public static Complaint? Find(string code) => Array.Find(Entries, entry => entry.Code == code);
}
