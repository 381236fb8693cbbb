using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CsLawAnalyzers.Contract.Libraries;

/// <summary>The words that lines of library knowledge begin with: what is read, what an error offers and what the pages describe are the same ones.</summary>
public sealed class VerbTests
{
    private const string ReaderFile = "src/Analyzers/Libraries/FactReader.cs";

    public static TheoryData<string> Verbs => [.. FactKinds.Verbs];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_that_an_error_offers_is_read(string verb) =>
        Assert.DoesNotContain(Problems(verb + " ??? ???"), reason => reason.Contains("is no verb", StringComparison.Ordinal));

    [Theory]
    [InlineData("sinks http M:Web.Client.Send(*)")]
    [InlineData("SINK http M:Web.Client.Send(*)")]
    public void A_word_that_is_no_verb_is_refused_with_those_that_are(string line)
    {
        string reason = Assert.Single(Problems(line));

        Assert.Contains("is no verb", reason, StringComparison.Ordinal);
        Assert.All(FactKinds.Verbs, verb => Assert.Contains(verb, reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_verb_that_is_read_is_offered()
    {
        string parse = Repository.Read(ReaderFile);
        parse = parse[parse.IndexOf("switch (words[0])", StringComparison.Ordinal)..];
        List<string> read = [.. Regex.Matches(parse[..parse.IndexOf("default:", StringComparison.Ordinal)], @"^\s*case ""(\w+)"":", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

        Assert.Equal(FactKinds.Verbs.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_is_described_in_both_languages(string verb)
    {
        Assert.All(new[] { "docs/configuration.md", "docs/zh/configuration.md" }, page => Assert.Matches($"`{verb}[ `]", Repository.Read(page)));
    }

    private static List<string> Problems(string line)
    {
        List<FactProblem> problems = [];
        FactReader.Read(SourceText.From(line), problems);
        return [.. problems.Select(problem => problem.Reason.In(CultureInfo.InvariantCulture))];
    }
}
