using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Contract.Catalog;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Contract.Pages;

/// <summary>The examples of the pages compile, and the rule of the page answers as they claim. Both languages have the same, see <see cref="PageTests"/>.</summary>
public class PageExampleTests
{
    /// <summary>Rule and number of the example on its page, from 1.</summary>
    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (CatalogRule rule in RuleList.All.Where(rule => Repository.Has($"docs/rules/{rule.Id}.md")))
            {
                for (int number = 1; number <= RulePage.English(rule.Id).Examples.Count; number++)
                    data.Add(rule.Id, number);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_is_answered_as_it_claims(string id, int number)
    {
        RulePage page = RulePage.English(id);
        PageExample example = page.Examples[number - 1];
        string place = $"{page.Path}:{example.Line}";
        Assert.True(example.Language is "csharp" or "text" or "json", $"{place}: an example is 'csharp', 'text' or 'json', not '{example.Language}'.");

        TestCode code = example.Language == "csharp"
            ? WebCode.Of(("Example.cs", example.Text))
            : new TestCode { AdditionalFiles = [(example.Language == "json" ? "appsettings.json" : "CsLaw.Example.txt", example.Text)] };
        ImmutableArray<Diagnostic> errors = WebCode.Errors(code);
        Assert.True(errors.IsEmpty, $"{place}: the example does not compile:\n{string.Join('\n', errors)}");

        ImmutableArray<Diagnostic> findings = await code.DiagnoseAsync(Analyzers.All);
        if (example.Claim == PageExample.Compliant)
        {
            Agreement.Holds(findings.Where(finding => finding.Id == id)
                .Select(finding => $"{place}: the example says that it is compliant, but {id} reports {finding}"));
            return;
        }

        Assert.True(findings.Any(finding => finding.Id == id), $"{place}: the example says that it is flagged, but {id} is silent.");
        if (example.Language == "text")
            Agreement.Holds(Lines(example).Except(findings.Select(Line)).Select(line => $"{place}: line {line} of the example is not flagged."));
    }

    /// <summary>The lines of a configuration example that say something, from 1.</summary>
    private static IEnumerable<int> Lines(PageExample example) =>
        example.Text.Split('\n').Select((text, index) => (Text: text.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#').Select(line => line.Number);

    private static int Line(Diagnostic finding) => finding.Location.GetLineSpan().StartLinePosition.Line + 1;
}
