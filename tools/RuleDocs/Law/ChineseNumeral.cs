namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>Numbers as statutes write them: 26 is 二十六.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <param name="number">From 1 to 99; no article of these laws has a higher number.</param>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        (int tens, int ones) = (number / 10, number % 10);
        return (tens == 0 ? "" : tens == 1 ? "十" : Digits[tens] + "十") + (ones == 0 ? "" : Digits[ones].ToString());
    }
}
