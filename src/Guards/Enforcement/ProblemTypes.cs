namespace CsLaw.Guards;

/// <summary>
/// The <c>type</c> URIs of the problem documents (RFC 9457) with which the guards refuse. They are identifiers, not addresses: a client
/// compares them and finds nothing behind them. They never change.
/// </summary>
public static class ProblemTypes
{
    /// <summary>
    /// 403: no current consent of the caller to the purpose named in the <c>purpose</c> member (CSL 43(1), PIPL 13(1)(1)).
    /// </summary>
    public const string ConsentRequired = "urn:cslaw:problem:consent-required";

    /// <summary>403: the caller's real identity has not been verified (CSL 26(1)).</summary>
    public const string RealIdentityRequired = "urn:cslaw:problem:real-identity-required";

    /// <summary>
    /// 503: a guard could not read or write its records. Without an answer it refuses; the same request may succeed later.
    /// </summary>
    public const string GuardUnavailable = "urn:cslaw:problem:guard-unavailable";

    /// <summary>
    /// 409: the caller consented to a version of the notice that is not the current one (PIPL 14(2) asks for a new consent).
    /// </summary>
    public const string NoticeOutdated = "urn:cslaw:problem:notice-outdated";

    /// <summary>404: the service knows no such purpose.</summary>
    public const string PurposeUnknown = "urn:cslaw:problem:purpose-unknown";

    /// <summary>400 or 415: a grant of consent that does not name, as JSON, the version of the notice that the caller was shown.</summary>
    public const string NoticeVersionMissing = "urn:cslaw:problem:notice-version-missing";

    /// <summary>403: a page of another origin tried to give or withdraw consent in the caller's name.</summary>
    public const string ForeignOrigin = "urn:cslaw:problem:foreign-origin";
}
