namespace CsLaw.Guards;

/// <summary>What became of an attempt on a code. Whatever it is, only a verification that came out opens guarded endpoints.</summary>
public enum SmsCodeOutcome
{
    /// <summary>
    /// Not verified: no code is open for this caller and number, it is over, was used, or has seen too many attempts; or the digits are wrong.
    /// One answer for all, so that nobody learns from it.
    /// </summary>
    Refused = 0,

    /// <summary>Not even compared: too many attempts from this address. 429 is the answer.</summary>
    TooMany,

    /// <summary>The code was right, is used up, and the caller is verified.</summary>
    Verified,
}
