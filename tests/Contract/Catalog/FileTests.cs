using System;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Rules;
using CsLawAnalyzers.Contract.Texts;
using Xunit;

namespace CsLawAnalyzers.Contract.Catalog;

/// <summary>The files of a rule stand under the same path in every part.</summary>
public class FileTests
{
    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void A_rule_has_its_file(string id)
    {
        CatalogRule rule = RuleList.Rule(id);
        string file = $"src/Analyzers/Rules/{rule.Theme}/{rule.Name}.cs";

        Assert.True(Repository.Has(file), $"{file}: add the rule class of {id}.");
    }

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void A_rule_has_its_test_class(string id)
    {
        CatalogRule rule = RuleList.Rule(id);
        string file = $"tests/Analyzers.Tests/Rules/{rule.Theme}/{rule.Name}Tests.cs";

        Assert.True(Repository.Has(file), $"{file}: add the test class of {id}, for the rule and its fix.");
    }

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void A_rule_has_a_fix_or_a_reason_and_never_both(string id)
    {
        CatalogRule rule = RuleList.Rule(id);
        string file = $"src/CodeFixes/Rules/{rule.Theme}/{rule.Name}Fix.cs";
        bool hasFix = Repository.Has(file);
        bool hasReason = NoFix.Ids.Contains(id);

        Assert.True(hasFix || hasReason, $"{id} has no fix: add {file}, or the id to NoFix.Ids with its reason.");
        Assert.False(hasFix && hasReason, $"{id} has a fix in {file} and stands in NoFix.Ids; take one away.");
    }

    [Fact]
    public void Every_rule_without_a_fix_has_its_reason_in_both_languages_and_no_other_has()
    {
        TextTablePair texts = TextTablePair.Of("src/CodeFixes/Resources/FixTexts.resx");
        Agreement.Holds(
        [
            .. from table in new[] { texts.English, texts.Chinese }
               from id in NoFix.Ids
               where !table.Texts.ContainsKey("NoFix_" + id)
               select $"{table.Path}: add 'NoFix_{id}', the reason why {id} has no fix.",
            .. from table in new[] { texts.English, texts.Chinese }
               from key in table.Texts.Keys
               where key.StartsWith("NoFix_", StringComparison.Ordinal) && !NoFix.Ids.Contains(key["NoFix_".Length..])
               select $"{table.Path}: '{key}' is the reason of a rule that is not in NoFix.Ids.",
            .. from id in NoFix.Ids
               where !RuleList.All.Any(rule => rule.Id == id)
               select $"src/CodeFixes/Rules/NoFix.cs: {id} is no rule of the catalog.",
        ]);
    }
}
