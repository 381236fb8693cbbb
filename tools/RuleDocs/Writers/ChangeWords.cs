using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>What the amendment of 2025 did to an article, in words.</summary>
internal static class ChangeWords
{
    public static string Of(string? change, Language language) => change switch
    {
        "unchanged" => language.Of("unchanged", "未变"),
        "renumbered" => language.Of("renumbered, text unchanged", "条号变动，内容未变"),
        "amended" => language.Of("amended", "有修改"),
        "merged" => language.Of("merged", "合并而成"),
        "new" => language.Of("new", "新增"),
        _ => throw new DocumentationException($"'{change}' is no change of an article."),
    };
}
