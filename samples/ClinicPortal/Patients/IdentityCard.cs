using System.Globalization;

namespace ClinicPortal.Patients;

/// <summary>What the digits of a resident identity card say (GB 11643).</summary>
public static class IdentityCard
{
    /// <summary>Digits 7 to 14; null if they are no date.</summary>
    public static DateOnly? BirthDateOf(string number) =>
        number.Length == 18 && DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
