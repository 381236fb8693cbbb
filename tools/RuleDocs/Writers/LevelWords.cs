using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.Rules.Catalog;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>What a rule promises about false positives, in words.</summary>
internal static class LevelWords
{
    public static string Of(RuleLevel level, Language language) => level switch
    {
        RuleLevel.Certain => language.Of("certain: an exact API or declared data", "确定：依据确切的 API 或已声明的数据"),
        RuleLevel.Likely => language.Of("likely: named data and a followed flow", "很可能：依据名称明确的数据和跟踪到的数据流"),
        RuleLevel.Heuristic => language.Of("heuristic: a guess worth a look", "启发式：值得一看的推测"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
