namespace CsLaw.Guards;

/// <summary>
/// Masks for personal data that must be recognised but not read: in logs, on screens, in messages to third parties (CSL 42(1), 44(2); PIPL
/// 51(3)).
/// </summary>
/// <remarks>
/// <para>A masked value is de-identified and not anonymised (PIPL 73): it is still personal data, of which less is seen. Masks do not
/// open a way abroad and are no consent.</para>
/// <para>Each mask is made for what its name says. What does not look like that is hidden whole, as <c>***</c>, and apart from the mainland
/// mobile number, the domain of an e-mail address and the network of an IP address nothing shows more characters than it hides. Null and empty give an empty string. No
/// mask throws, none passes on control characters (so a masked value cannot forge a line of a log), and none splits a surrogate
/// pair.</para>
/// </remarks>
public static class Redact
{
    /// <summary>
    /// A telephone number. A mainland mobile number, also with +86, spaces, hyphens or full-width digits: <c>138****1234</c>. Any other
    /// number of 8 digits and more: two at either end. Else <c>***</c>.
    /// </summary>
    /// <param name="value">The number.</param>
    public static string Phone(string? value) => string.IsNullOrEmpty(value) ? "" : NumberMask.Phone(value);

    /// <summary>
    /// The number of an identity document. 18 characters, as resident identity number and unified social credit code have:
    /// <c>1101**********1234</c>; the old 15: the first four and last three; passports and permits of 8 characters and more: two at either
    /// end. Else <c>***</c>.
    /// </summary>
    /// <param name="value">The number.</param>
    public static string IdentityNumber(string? value) => string.IsNullOrEmpty(value) ? "" : NumberMask.IdentityNumber(value);

    /// <summary>
    /// A person's name. In Chinese characters the family name stays and each other character becomes an asterisk: 张三 gives <c>张*</c>, 王小明
    /// gives <c>王**</c>. A family name of two characters stays whole from four characters on: 欧阳娜娜 gives <c>欧阳**</c>, but 欧阳娜 gives
    /// <c>欧**</c>, because 欧阳* would show more than it hides. Other scripts: the first letter, <c>J***</c>. A single character is hidden.
    /// </summary>
    /// <param name="value">The name.</param>
    public static string Name(string? value) => string.IsNullOrEmpty(value) ? "" : NameMask.Name(value);

    /// <summary>
    /// An e-mail address: the first character and the domain, <c>z***@example.com</c>; of a one-character name nothing,
    /// <c>***@example.com</c>.
    /// </summary>
    /// <param name="value">The address.</param>
    public static string Email(string? value) => string.IsNullOrEmpty(value) ? "" : EmailMask.Email(value);

    /// <summary>
    /// A postal address. One that begins with a province-level unit keeps it, with city and district, as long as that is the smaller part:
    /// <c>浙江省杭州市西湖区***</c>. Else <c>***</c>.
    /// </summary>
    /// <param name="value">The address.</param>
    public static string Address(string? value) => string.IsNullOrEmpty(value) ? "" : AddressMask.Address(value);

    /// <summary>The number of a bank card, 12 to 19 digits: the last four, <c>************1234</c>. Else <c>***</c>.</summary>
    /// <param name="value">The number.</param>
    public static string BankCard(string? value) => string.IsNullOrEmpty(value) ? "" : NumberMask.BankCard(value);

    /// <summary>
    /// The plate of a vehicle registered in the mainland: place of registration and last character, <c>京A****5</c>. Else <c>***</c>.
    /// </summary>
    /// <param name="value">The plate, with or without the dot.</param>
    public static string Plate(string? value) => string.IsNullOrEmpty(value) ? "" : PlateMask.Plate(value);

    /// <summary>The number of a passport or travel permit, 8 characters and more: two at either end, <c>E1*****78</c>. Else <c>***</c>.</summary>
    /// <param name="value">The number.</param>
    public static string Passport(string? value) => string.IsNullOrEmpty(value) ? "" : NumberMask.Passport(value);

    /// <summary>
    /// An IP address: of IPv4 the first two numbers, <c>203.0.*.*</c>; of IPv6 the first 32 bits, <c>2001:db8:***</c>. Anything else, an
    /// address with a port too, is <c>***</c>.
    /// </summary>
    /// <param name="value">The address.</param>
    public static string IpAddress(string? value) => string.IsNullOrEmpty(value) ? "" : IpAddressMask.IpAddress(value);

    /// <summary>
    /// The mask of a kind: for tables, configuration and adapters that choose it at run time. A kind that is not defined masks as
    /// <see cref="Text"/>.
    /// </summary>
    /// <param name="kind">Which mask.</param>
    /// <param name="value">The value.</param>
    public static string As(MaskKind kind, string? value) => kind switch
    {
        MaskKind.Phone => Phone(value),
        MaskKind.IdentityNumber => IdentityNumber(value),
        MaskKind.Name => Name(value),
        MaskKind.Email => Email(value),
        MaskKind.Address => Address(value),
        MaskKind.BankCard => BankCard(value),
        MaskKind.Plate => Plate(value),
        MaskKind.Passport => Passport(value),
        MaskKind.IpAddress => IpAddress(value),
        _ => Text(value),
    };

    /// <summary>
    /// Anything that has no mask of its own, free text above all: <c>***</c>. Nothing of it is shown, because nobody knows what stands in
    /// it.
    /// </summary>
    /// <param name="value">The text.</param>
    public static string Text(string? value) => string.IsNullOrEmpty(value) ? "" : Mask.Whole;
}
