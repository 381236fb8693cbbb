using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>Analyzers ask from several threads at a time, and get the answers that one thread would get.</summary>
public class ConcurrencyTests
{
    [Fact]
    public void Verdicts_on_names_are_found_while_others_are_added()
    {
        const int Names = 20_000;
        var verdicts = new NameVerdicts();

        Parallel.For(0, Names * 4, i =>
        {
            // Every name is asked for by several threads, each with a string of its own.
            string name = "name" + (i % Names);
            NameVerdict expected = i % Names % 2 == 0 ? NameVerdict.HoldsWord : NameVerdict.None;
            Assert.Equal(expected, verdicts.TryFind(name, out NameVerdict found) ? found : verdicts.Add(name, expected));
        });

        for (int i = 0; i < Names; i++)
        {
            Assert.True(verdicts.TryFind("name" + i, out NameVerdict verdict));
            Assert.Equal(i % 2 == 0 ? NameVerdict.HoldsWord : NameVerdict.None, verdict);
        }

        Assert.False(verdicts.TryFind("another", out _));
    }

    [Fact]
    public void Answers_are_the_same_from_many_threads()
    {
        string source = string.Concat(Enumerable.Range(0, 300).Select(i =>
            $$"""
            class Order{{i}} { public string Phone{{i}} { get; set; } public string Status{{i}} { get; set; } public string A{{i}} { get; set; } // 身份证号
              public string B{{i}} { get; set; } // 状态
              string GetEmail{{i}}(string userName, string token, string row{{i}}) => token; }

            """));
        var one = new MarkedSource(source);
        ISymbol[] symbols = Enumerable.Range(0, 300).SelectMany(i => one.Type("Order" + i).GetMembers())
            .SelectMany(member => member is IMethodSymbol method ? method.Parameters.Prepend(member) : [member]).ToArray();
        string[] expected = symbols.Select(symbol => MarkedSource.Describe(one.Model.Classify(symbol))).ToArray();
        var model = new PersonalDataModel(one.Compilation, PersonalDataSettings.Empty);
        var answers = new string[symbols.Length];

        Parallel.For(0, symbols.Length * 3, i => answers[i % symbols.Length] = MarkedSource.Describe(model.Classify(symbols[i % symbols.Length])));

        Assert.Equal(expected, answers);
        Assert.Contains("Named resident-id-number comment:身份证号", answers);
    }
}
