using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Law;

namespace CsLawAnalyzers.Libraries;

/// <summary>Why a line cannot be read, and what would be.</summary>
internal static class FactReasons
{
    public static LocalizedText Form(string form) => new($"the form is '{form}'", $"格式应为“{form}”");

    public static LocalizedText Unknown(string what, string whatZh, string word, IEnumerable<string> known)
    {
        string[] ordered = known.OrderBy(k => k, StringComparer.Ordinal).ToArray();
        return new($"'{word}' is no {what}; known are {string.Join(", ", ordered)}", $"“{word}”不是已知的{whatZh}；已知的有 {string.Join("、", ordered)}");
    }

    public static LocalizedText UnknownTaxon(string word) =>
        new($"'{word}' is no taxon of personal data; docs/personal-data.md lists them", $"“{word}”不是个人信息类别；类别见 docs/zh/personal-data.md");

    public static LocalizedText NoId(string word) =>
        new($"'{word}' is no documentation comment id such as M:Ns.Type.Method(*) or T:Ns.Type", $"“{word}”不是文档注释标识（例如 M:Ns.Type.Method(*) 或 T:Ns.Type）");

    public static LocalizedText NoType(string id) => new($"'{id}' names no type before the member", $"“{id}”在成员之前没有类型名");

    /// <summary>A word after the target that its verb does not know.</summary>
    public static LocalizedText NoOption(string word) => word.StartsWith("version=", StringComparison.Ordinal)
        ? new($"'{word.Substring(8)}' is no range of versions such as [1.0,2.0), (,6.0) or 2.0", $"“{word.Substring(8)}”不是版本范围（例如 [1.0,2.0)、(,6.0) 或 2.0）")
        : new($"'{word}' is neither args=name,… nor shape=text|object|template|delegate|tracked nor an option of this verb", $"“{word}”既不是 args=名称,… 也不是 shape=text|object|template|delegate|tracked，也不是该动词的选项");
}
