namespace CsLaw.Sarif;

/// <summary>An article of a law as the data in <c>law/</c> holds it.</summary>
/// <param name="Law">The law's short name.</param>
/// <param name="Number">The number in the text in force.</param>
/// <param name="TitleEn">What it is about, in English.</param>
/// <param name="TitleZh">What it is about, in Chinese.</param>
/// <param name="ParaphraseEn">What it says, in the project's English words.</param>
/// <param name="ParaphraseZh">What it says, in the project's Chinese words.</param>
/// <param name="OfficialText">The text as promulgated, in Chinese; paragraphs and items stand on lines of their own.</param>
public sealed record LawArticle(
    string Law,
    string Number,
    string TitleEn,
    string TitleZh,
    string ParaphraseEn,
    string ParaphraseZh,
    string OfficialText)
{
    /// <summary>What it is about, in a language.</summary>
    public string Title(Language language) => language == Language.Chinese ? TitleZh : TitleEn;

    /// <summary>What it says, in a language.</summary>
    public string Paraphrase(Language language) => language == Language.Chinese ? ParaphraseZh : ParaphraseEn;
}
