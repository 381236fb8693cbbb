using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Rules;
using CsLawAnalyzers.Contract.Catalog;
using CsLawAnalyzers.Contract.Law;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Contract.Pages;

/// <summary>
/// The fact table of a page says what the descriptor and the law say, read here without the program that wrote it. That the rest of the
/// generated text is up to date is what <see cref="GeneratedDocumentTests"/> asks.
/// </summary>
public class PageFactTests
{
    private const string Nothing = "—";

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void The_English_table_agrees_with_the_descriptor_and_the_law(string id)
    {
        CatalogRule rule = RuleList.Rule(id);
        RuleRow law = LawFolder.Rules.Rules.Single(row => row.Id == id);
        RulePage page = RulePage.English(id);
        string level = rule.Descriptor.CustomTags.Single(tag => tag.StartsWith(RuleCatalog.LevelTag, StringComparison.Ordinal))[RuleCatalog.LevelTag.Length..];
        (string Fact, string Value, bool Begins)[] expected =
        [
            ("Rule", id, true),
            ("Title", rule.Descriptor.Title.ToString(CultureInfo.GetCultureInfo("en")), false),
            ("Default severity", Severity(rule.Descriptor.DefaultSeverity), false),
            ("Level", level.ToLowerInvariant(), true),
            ("Enabled by default", rule.Descriptor.IsEnabledByDefault ? "yes" : "no", false),
            ("Duty", Cited(law.Duties), false),
            ("Penalty", Cited(law.Penalties), false),
            ("Related", Cited(law.Related), false),
            ("CWE", law.Cwe.Count == 0 ? Nothing : "CWE-" + law.Cwe[0], true),
            ("Code fix", NoFix.Ids.Contains(id) ? "no" : "yes", true),
        ];

        Compare(page, expected);
    }

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void The_Chinese_table_agrees_with_the_descriptor_and_the_law(string id)
    {
        CatalogRule rule = RuleList.Rule(id);
        RuleRow law = LawFolder.Rules.Rules.Single(row => row.Id == id);
        RulePage page = RulePage.Chinese(id);
        Compare(
            page,
            [
                ("规则", id, true),
                ("标题", rule.Descriptor.Title.ToString(CultureInfo.GetCultureInfo("zh-Hans")), false),
                ("默认启用", rule.Descriptor.IsEnabledByDefault ? "是" : "否", false),
                ("CWE", law.Cwe.Count == 0 ? Nothing : "CWE-" + law.Cwe[0], true),
                ("代码修复", NoFix.Ids.Contains(id) ? "无" : "有", true),
            ]);
        foreach ((string fact, IReadOnlyList<string> places) in new[] { ("义务", law.Duties), ("罚则", law.Penalties), ("相关条文", law.Related) })
            Assert.True(
                Count(page.Facts().GetValueOrDefault(fact, Nothing)) == places.Count,
                $"{page.Path}: '{fact}' names other places than {string.Join(", ", places)}.");
    }

    private static void Compare(RulePage page, IEnumerable<(string Fact, string Value, bool Begins)> expected)
    {
        IReadOnlyDictionary<string, string> facts = page.Facts();
        Agreement.Holds(
            from row in expected
            let found = facts.GetValueOrDefault(row.Fact)
            where found is null || !(row.Begins ? found.StartsWith(row.Value, StringComparison.Ordinal) : found == row.Value)
            select $"{page.Path}: the fact '{row.Fact}' must {(row.Begins ? "begin with" : "be")} '{row.Value}' and is '{found ?? "missing"}'; "
                + "'dotnet run --project tools/RuleDocs' writes it.");
    }

    private static string Severity(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "suggestion" : severity.ToString().ToLowerInvariant();

    private static string Cited(IReadOnlyList<string> places) => places.Count == 0 ? Nothing : string.Join(", ", places.Select(place => place.Replace(" ", " Art. ")));

    private static int Count(string cell) => cell == Nothing ? 0 : cell.Split('、').Length;
}
