namespace CsLaw.Guards;

/// <summary>Which mask a value gets: the kinds of personal data that <see cref="Redact"/> has a mask for.</summary>
public enum MaskKind
{
    /// <summary>Anything without a mask of its own: <see cref="Redact.Text"/>.</summary>
    Text = 0,

    /// <summary><see cref="Redact.Phone"/>.</summary>
    Phone,

    /// <summary><see cref="Redact.IdentityNumber"/>.</summary>
    IdentityNumber,

    /// <summary><see cref="Redact.Name"/>.</summary>
    Name,

    /// <summary><see cref="Redact.Email"/>.</summary>
    Email,

    /// <summary><see cref="Redact.Address"/>.</summary>
    Address,

    /// <summary><see cref="Redact.BankCard"/>.</summary>
    BankCard,

    /// <summary><see cref="Redact.Plate"/>.</summary>
    Plate,

    /// <summary><see cref="Redact.Passport"/>.</summary>
    Passport,

    /// <summary><see cref="Redact.IpAddress"/>.</summary>
    IpAddress,
}
