namespace CsLaw.Guards.Tests.Encryption;

internal sealed class Patient
{
    public int Id { get; init; }

    public required string? IdCard { get; set; }

    /// <summary>The fingerprint of the identity number, for the search for equal ones.</summary>
    public required string? IdCardIndex { get; init; }
}
