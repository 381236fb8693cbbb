using System.Globalization;
using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>A fine in yuan. A null minimum: the text gives only a ceiling. Both null: only the formula applies. Discretionary: the authority may impose it.</summary>
internal sealed record Fine(int? Minimum, int? Maximum, bool Discretionary, string? FormulaEn, string? FormulaZh)
{
    /// <summary>The amount in words and digits, e.g. <c>CNY 50,000 to 500,000</c> or <c>5 万元以上 50 万元以下</c>.</summary>
    public string Amount(Language language)
    {
        string amount = (Minimum, Maximum) switch
        {
            (null, null) => "",
            (null, { } most) => language.Of("up to CNY " + Digits(most), TenThousands(most) + "以下"),
            ({ } least, null) => language.Of("CNY " + Digits(least) + " or more", TenThousands(least) + "以上"),
            ({ } least, { } most) => language.Of($"CNY {Digits(least)} to {Digits(most)}", TenThousands(least) + "以上 " + TenThousands(most) + "以下"),
        };
        string? formula = language == Language.Chinese ? FormulaZh : FormulaEn;
        return string.Join(language.Of(" ", "，"), new[] { amount, formula ?? "" }.Where(part => part.Length > 0));
    }

    private static string Digits(int yuan) => yuan.ToString("N0", CultureInfo.InvariantCulture);

    private static string TenThousands(int yuan) =>
        yuan % 10_000 == 0 ? (yuan / 10_000).ToString(CultureInfo.InvariantCulture) + " 万元" : yuan.ToString(CultureInfo.InvariantCulture) + " 元";
}
