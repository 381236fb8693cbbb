namespace ClinicPortal.Reminders;

/// <summary>手机号脱敏。</summary>
public static class PhoneMask
{
    /// <summary>Keeps the first three and the last four digits: <c>138****1234</c>.</summary>
    public static string MaskPhone(string phone) => phone.Length == 11 ? $"{phone[..3]}****{phone[^4..]}" : "****";
}
