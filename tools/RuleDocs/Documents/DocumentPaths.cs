namespace CsLawAnalyzers.RuleDocs.Documents;

/// <summary>Where the documents stand, and how one links to another.</summary>
internal static class DocumentPaths
{
    public const string Presets = "src/Package/build/presets";

    public static string Docs(Language language) => language == Language.Chinese ? "docs/zh" : "docs";

    public static string Readme(Language language) => language == Language.Chinese ? "README.zh-CN.md" : "README.md";

    public static string Rules(Language language) => Docs(language) + "/rules";

    public static string Rule(string id, Language language) => $"{Rules(language)}/{id}.md";

    public static string Articles(Language language) => Docs(language) + "/articles";

    public static string Article(string number, Language language) => $"{Articles(language)}/CSL-{number}.md";

    public static string Coverage(Language language) => Docs(language) + "/coverage.md";

    public static string PersonalData(Language language) => Docs(language) + "/personal-data.md";

    /// <summary>The address by which one document links to another.</summary>
    public static string Link(string from, string to) => Path.GetRelativePath(Path.GetDirectoryName("/" + from)!, "/" + to).Replace('\\', '/');
}
