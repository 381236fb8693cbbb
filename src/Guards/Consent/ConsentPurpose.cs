namespace CsLaw.Guards;

/// <summary>
/// A purpose for which a service asks consent, with the notice that tells of it (PIPL 14, 17). Bindable from configuration.
/// </summary>
public sealed class ConsentPurpose
{
    /// <summary>
    /// The version of the notice now shown: any non-blank text, compared character by character. Raise it whenever purpose, manner or kinds
    /// of data change; consents to other versions then no longer count, as PIPL 14(2) wants.
    /// </summary>
    public string NoticeVersion { get; set; } = ConsentGuardOptions.DefaultNoticeVersion;
}
