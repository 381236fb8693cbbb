using System.Globalization;
using System.Resources;

namespace CsLawAnalyzers.Build;

/// <summary>What the tasks say, English or Chinese as the build speaks.</summary>
internal static class Texts
{
    private static readonly ResourceManager s_english = new("CsLawAnalyzers.Build.Resources.Texts", typeof(Texts).Assembly);
    private static readonly ResourceManager s_chinese = new("CsLawAnalyzers.Build.Resources.Texts.zh-Hans", typeof(Texts).Assembly);

    /// <summary>The text with its places filled.</summary>
    public static string Get(bool inChinese, string key, params object[] arguments)
    {
        string text = (inChinese ? s_chinese : s_english).GetString(key, CultureInfo.InvariantCulture) ?? key;
        return string.Format(CultureInfo.InvariantCulture, text, arguments);
    }
}
