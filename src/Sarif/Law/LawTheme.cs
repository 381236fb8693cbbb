namespace CsLaw.Sarif;

/// <summary>A group of rules that users know as one concern.</summary>
/// <param name="Id">Its name in data, e.g. <c>transfer</c>.</param>
/// <param name="TitleEn">What it is called in English.</param>
/// <param name="TitleZh">What it is called in Chinese.</param>
public sealed record LawTheme(string Id, string TitleEn, string TitleZh)
{
    /// <summary>What it is called, in a language.</summary>
    public string Title(Language language) => language == Language.Chinese ? TitleZh : TitleEn;
}
