using System.Globalization;
using CsLawAnalyzers.Law;
using Xunit;

namespace CsLawAnalyzers.Tests.Law;

public sealed class StatutesTests
{
    [Theory]
    [InlineData("CSL 42(1)", "CSL Art. 42(1)", "《网络安全法》第42条第1款")]
    [InlineData("CSL 71(1)(2)", "CSL Art. 71(1)(2)", "《网络安全法》第71条第1款第2项")]
    [InlineData("PIPL 51", "PIPL Art. 51", "《个人信息保护法》第51条")]
    public void Cites_the_text_in_force(string reference, string english, string chinese) => Check(reference, LawVersion.Of2025, english, chinese);

    [Theory]
    [InlineData("CSL 26(1)", "CSL Art. 24(1) (2016)", "《网络安全法》第24条第1款（2016年文本）")]
    [InlineData("CSL 42(1)", "CSL Art. 40 (2016)", "《网络安全法》第40条（2016年文本）")]
    [InlineData("CSL 42(2)", "CSL Art. 42(2) (new in 2025)", "《网络安全法》第42条第2款（2025年新增）")]
    [InlineData("CSL 71(1)(2)", "CSL Art. 64(1) (2016)", "《网络安全法》第64条第1款（2016年文本）")]
    [InlineData("CSL 71(1)(3)", "CSL Art. 66 (2016)", "《网络安全法》第66条（2016年文本）")]
    [InlineData("CSL 64", "CSL Art. 61 (2016)", "《网络安全法》第61条（2016年文本）")]
    [InlineData("CSL 20", "CSL Art. 20 (new in 2025)", "《网络安全法》第20条（2025年新增）")]
    [InlineData("PIPL 51", "PIPL Art. 51", "《个人信息保护法》第51条")]
    public void Cites_the_text_of_2016_for_audits_of_earlier_periods(string reference, string english, string chinese) =>
        Check(reference, LawVersion.Of2016, english, chinese);

    [Theory]
    [InlineData("CSL")]
    [InlineData("42(1)")]
    public void Refuses_what_is_no_reference(string text) => Assert.Throws<System.FormatException>(() => ArticleReference.Parse(text));

    private static void Check(string reference, LawVersion version, string english, string chinese)
    {
        LocalizedText cited = Statutes.Cite(ArticleReference.Parse(reference), version);
        Assert.Equal(english, cited.In(CultureInfo.InvariantCulture));
        Assert.Equal(chinese, cited.In(CultureInfo.GetCultureInfo("zh-Hans")));
    }
}
