namespace CsLaw.Sarif;

/// <summary>A law as a whole.</summary>
/// <param name="Id">Its short name in references, e.g. <c>CSL</c>.</param>
/// <param name="TitleEn">Its title in English.</param>
/// <param name="TitleZh">Its official title.</param>
/// <param name="ShortZh">The short Chinese title that citations use, without title marks.</param>
/// <param name="Url">Where its text is published.</param>
public sealed record Statute(string Id, string TitleEn, string TitleZh, string ShortZh, string Url)
{
    /// <summary>The title in a language.</summary>
    public string Title(Language language) => language == Language.Chinese ? TitleZh : TitleEn;

    /// <summary>How a text cites a provision of this law: <c>CSL Art. 42(1)</c>, <c>《网络安全法》第42条第1款</c>.</summary>
    internal string Cite(ArticleReference reference, Language language)
    {
        if (language == Language.English)
            return Id + " Art. " + reference.Provision;

        string paragraph = reference.Paragraph == 0 ? "" : $"第{reference.Paragraph}款";
        string item = reference.Item == 0 ? "" : $"第{reference.Item}项";
        return $"《{ShortZh}》第{reference.Article}条{paragraph}{item}";
    }
}
