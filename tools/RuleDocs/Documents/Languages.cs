using System.Globalization;

namespace CsLawAnalyzers.RuleDocs.Documents;

/// <summary>All languages, and what differs between them beside the words.</summary>
internal static class Languages
{
    public static IReadOnlyList<Language> All { get; } = [Language.English, Language.Chinese];

    public static Language Other(this Language language) => language == Language.English ? Language.Chinese : Language.English;

    /// <summary>One of two texts.</summary>
    public static string Of(this Language language, string english, string chinese) => language == Language.Chinese ? chinese : english;

    /// <summary>A list inside a sentence.</summary>
    public static string Enumerate(this Language language, IEnumerable<string> parts) => string.Join(language.Of(", ", "、"), parts);

    /// <summary>The culture of the texts in resources.</summary>
    public static CultureInfo Culture(this Language language) => language == Language.Chinese ? CultureInfo.GetCultureInfo("zh-Hans") : CultureInfo.InvariantCulture;
}
