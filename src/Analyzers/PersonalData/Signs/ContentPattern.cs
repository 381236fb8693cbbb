using System;

namespace CsLawAnalyzers.PersonalData.Signs;

/// <summary>Recognises regular expressions by which mainland services check a mobile number or a resident identity number.</summary>
internal static class ContentPattern
{
    /// <summary>The taxon whose form the pattern asks for, or null. Only what is written about the digits counts; the pattern is never run.</summary>
    public static string? TaxonOf(string pattern)
    {
        string digits = pattern.Replace("[0-9]", "\\d").Replace("(\\d)", "\\d");
        if (IsMobile(digits))
            return "mobile-phone";
        return IsResidentId(digits) ? "resident-id-number" : null;
    }

    /// <summary>1, a second digit from 3 to 9, and nine or eight more: <c>^1[3-9]\d{9}$</c>, <c>^((13[0-9])|(15[^4]))\d{8}$</c>.</summary>
    private static bool IsMobile(string pattern)
    {
        bool second = Has(pattern, "1[3") || Has(pattern, "1(3") || Has(pattern, "13\\d") || Has(pattern, "(13[");
        return second && (Has(pattern, "\\d{9}") || Has(pattern, "\\d{8}"));
    }

    /// <summary>Seventeen digits and a check character, or fifteen and eighteen, or the parts of one: area, century, month and day.</summary>
    private static bool IsResidentId(string pattern)
    {
        bool check = Has(pattern, "[xX") || Has(pattern, "[Xx") || Has(pattern, "xX]") || Has(pattern, "Xx]") || Has(pattern, "X]") || Has(pattern, "x]") || Has(pattern, "|X") || Has(pattern, "|x");
        bool length = Has(pattern, "\\d{17}") || (Has(pattern, "\\d{15}") && Has(pattern, "\\d{18}")) || (Has(pattern, "[1-9]\\d{5}") && Has(pattern, "\\d{3}"));
        return check && length;
    }

    private static bool Has(string pattern, string part) => pattern.IndexOf(part, StringComparison.Ordinal) >= 0;
}
