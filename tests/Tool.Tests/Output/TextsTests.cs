using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using CsLaw.Sarif;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Tests.Output;

public sealed partial class TextsTests
{
    private static readonly ResourceManager s_resources = new("CsLaw.Tool.Resources.Texts", typeof(Texts).Assembly);

    private static readonly string[] s_keys =
    [
        .. Enum.GetNames<TextKey>(),
        .. Enum.GetNames<HelpKey>(),
        .. Enum.GetNames<ArticleKey>(),
        .. Enum.GetNames<InventoryKey>(),
        .. Enum.GetNames<GateKey>(),
        .. Enum.GetNames<ReportPageKey>().Select(static key => "ReportPage" + key),
        .. Enum.GetNames<ProblemKind>().Select(static kind => "Problem" + kind),
        .. Enum.GetNames<NoteKind>().Select(static kind => "Note" + kind),
    ];

    public static TheoryData<string> Keys => [.. s_keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void EveryTextExistsInBothLanguagesWithTheSamePlaces(string key)
    {
        string? english = s_resources.GetResourceSet(CultureInfo.InvariantCulture, true, false)!.GetString(key);
        string? chinese = s_resources.GetResourceSet(CultureInfo.GetCultureInfo("zh-Hans"), true, false)!.GetString(key);
        Assert.False(string.IsNullOrEmpty(english));
        Assert.False(string.IsNullOrEmpty(chinese));
        Assert.Equal(Places(english), Places(chinese));
    }

    [Theory]
    [InlineData("")]
    [InlineData("zh-Hans")]
    public void EveryTextIsUsed(string culture)
    {
        HashSet<string> known = [.. s_keys];
        ResourceSet texts = s_resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), true, false)!;
        Assert.All(texts.Cast<System.Collections.DictionaryEntry>(), entry => Assert.Contains((string)entry.Key, known));
    }

    [Fact]
    public void TheLanguageChosenIsSpoken()
    {
        Assert.Equal("Summary", new Texts(Language.English)[TextKey.Summary]);
        Assert.Equal("汇总", new Texts(Language.Chinese)[TextKey.Summary]);
    }

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
