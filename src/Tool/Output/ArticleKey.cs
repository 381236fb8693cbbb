namespace CsLaw.Tool.Output;

/// <summary>What pages, headings and citations say of articles of the law and of the rules beside them.</summary>
internal enum ArticleKey
{
    /// <summary>Heading of an article: law, number, title.</summary>
    DutyHeading,

    /// <summary>Addition to the heading: the former number.</summary>
    DutyFormer,

    /// <summary>Whom an article binds.</summary>
    DutyBinds,

    /// <summary>Separates those bound.</summary>
    DutyBindsSeparator,

    /// <summary>Heading of findings without an article.</summary>
    DutyNone,

    /// <summary>Separates the items of a list in a sentence.</summary>
    ListSeparator,

    /// <summary>A citation: law, article, paragraph and item.</summary>
    CitedArticle,

    /// <summary>The paragraph in a citation.</summary>
    CitedParagraph,

    /// <summary>The item in a citation.</summary>
    CitedItem,

    /// <summary>Of an article: its law, the address of the text.</summary>
    ArticleOfLaw,

    /// <summary>Of an article: it came with the amendment.</summary>
    ArticleNew,

    /// <summary>Of an article: its former number.</summary>
    ArticleFormer,

    /// <summary>Of an article: where the one is that had its number: the number, the citation.</summary>
    ArticleRenumbered,

    /// <summary>Of an article: provisions read together with it.</summary>
    ArticleRelated,

    /// <summary>Heading of the paraphrase.</summary>
    ArticleInShort,

    /// <summary>Heading of the official text.</summary>
    ArticleText,

    /// <summary>Heading of the penalty provisions.</summary>
    ArticlePenalties,

    /// <summary>Heading of the rules.</summary>
    ArticleRules,

    /// <summary>No rule names the article.</summary>
    ArticleNoRules,

    /// <summary>A rule for this duty: id, title.</summary>
    RuleWatches,

    /// <summary>A rule whose duty this penalty belongs to: id, title.</summary>
    RuleIsFined,

    /// <summary>A rule read together with the article: id, title.</summary>
    RuleIsRelated,

    /// <summary>Heading of what code shows.</summary>
    ArticleCoverage,

    /// <summary>Below every article.</summary>
    ArticleCaution,
}
