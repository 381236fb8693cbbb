namespace CsLaw.Guards;

/// <summary>What became of the wish for a code.</summary>
public enum SmsCodeSending
{
    /// <summary>Nothing was sent: that is no mobile number of the mainland.</summary>
    NotANumber = 0,

    /// <summary>Nothing was sent: too many codes for this number or this address, or the last one is too young. 429 is the answer.</summary>
    TooMany,

    /// <summary>Nothing was sent: the caller is verified already.</summary>
    AlreadyVerified,

    /// <summary>A code is on its way, and the verification is pending.</summary>
    Sent,
}
