using System;

namespace CsLawAnalyzers.Contract.Law;

/// <summary>Writes amounts as statutes do: 200,000 yuan is 二十万元.</summary>
internal static class ChineseAmount
{
    private const string Digits = "零一二三四五六七八九";

    /// <exception cref="ArgumentOutOfRangeException">The amount is not one digit followed by zeros, from 10,000 yuan on; no fine of these laws is.</exception>
    public static string Of(int yuan)
    {
        int tenThousands = yuan / 10_000;
        (int unit, string name) = tenThousands switch
        {
            >= 1000 => (1000, "千"),
            >= 100 => (100, "百"),
            >= 10 => (10, "十"),
            _ => (1, ""),
        };
        int digit = tenThousands / unit;
        if (yuan % 10_000 != 0 || tenThousands % unit != 0 || digit is < 1 or > 9)
            throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "not a round amount");

        return (unit == 10 && digit == 1 ? "" : Digits[digit].ToString()) + name + "万元";
    }
}
