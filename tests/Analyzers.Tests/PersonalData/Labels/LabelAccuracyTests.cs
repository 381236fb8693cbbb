using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData.Labels;

/// <summary>Measures the classifier on symbols of public code that people labelled by reading it. Every mistake is known and has a reason.</summary>
public class LabelAccuracyTests : IClassFixture<AccuracyReport>
{
    private const double LeastPrecision = 0.97;
    private const double LeastRecall = 0.95;

    private static readonly Lazy<(LabelledSymbol Symbol, string Answer)[]> s_answers = new(() =>
    {
        var compilation = new LabelledCompilation();
        return LabelFiles.Symbols.Select(symbol => (symbol, compilation.Answer(symbol))).ToArray();
    });

    private readonly AccuracyReport _report;

    public LabelAccuracyTests(AccuracyReport report) => _report = report;

    [Theory]
    [InlineData("all")]
    [InlineData("open")]
    [InlineData("held")]
    public void Precision_and_recall_stay_above_the_gates(string part)
    {
        Accuracy accuracy = Accuracy.Of(s_answers.Value.Where(answer => part == "all" || answer.Symbol.Part == part));
        _report.Print($"labels, {part}: {accuracy}");

        Assert.True(accuracy.Precision >= LeastPrecision, accuracy.ToString());
        Assert.True(accuracy.Recall >= LeastRecall, accuracy.ToString());
    }

    [Fact]
    public void The_list_of_known_misses_is_what_happens()
    {
        string[] known = LabelFiles.Rows("labels.known-misses.tsv").Select(row => string.Join('\t', row[..5])).Order(StringComparer.Ordinal).ToArray();
        string[] real = s_answers.Value.Where(answer => !answer.Symbol.Accepts(answer.Answer)).Select(Mistake).Order(StringComparer.Ordinal).ToArray();

        string differences = string.Join('\n', Without(known, real).Select(line => "no longer happens: " + line)
            .Concat(Without(real, known).Select(line => "not in labels.known-misses.tsv: " + line)));

        Assert.True(differences.Length == 0, differences);
    }

    [Fact]
    public void Every_known_miss_has_a_reason() =>
        Assert.All(LabelFiles.Rows("labels.known-misses.tsv"), row => Assert.True(row.Length == 6 && row[5].Length > 10, string.Join(' ', row)));

    [Fact]
    public void At_least_half_of_the_labels_are_look_alikes()
    {
        Assert.True(LabelFiles.Symbols.Count >= 1500);
        Assert.True(LabelFiles.Symbols.Count(symbol => !symbol.IsPersonal) * 2 >= LabelFiles.Symbols.Count);
        Assert.True(LabelFiles.Symbols.Count(symbol => symbol.IsHeld) * 2 >= LabelFiles.Symbols.Count);
    }

    private static string Mistake((LabelledSymbol Symbol, string Answer) answer) =>
        string.Join('\t', answer.Symbol.Repository, answer.Symbol.Kind, answer.Symbol.Path, string.Join('|', answer.Symbol.Expected), answer.Answer);

    private static List<string> Without(string[] lines, string[] others)
    {
        var left = lines.ToList();
        foreach (string line in others)
            left.Remove(line);
        return left;
    }
}
