using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Rules;
using Xunit;

namespace CsLaw.Sarif.Tests.Reading;

public class StepTests
{
    private static readonly Place s_main = new("a.cs", 9, 1, 9, 5);

    private static readonly Place[] s_others = [new("a.cs", 1, 1, 1, 2), new("b.cs", 2, 1, 2, 2)];

    [Fact]
    public void Steps_come_in_order_with_their_places()
    {
        IReadOnlyList<Step> steps = Read("1|source|x.Phone|mobile-phone", "0|assigned|y", "M|sink|Log|log");

        Assert.Equal(
            [
                new Step(s_others[1], "source", ["x.Phone", "mobile-phone"]),
                new Step(s_others[0], "assigned", ["y"]),
                new Step(s_main, "sink", ["Log", "log"]),
            ],
            steps);
    }

    [Theory]
    [InlineData(@"M|assigned|a\|b", "a|b")]
    [InlineData(@"M|assigned|a\\b", @"a\b")]
    [InlineData(@"M|assigned|\\\|", @"\|")]
    [InlineData(@"M|assigned|a\", @"a\")]
    [InlineData("M|assigned|", "")]
    public void Escaped_marks_belong_to_the_argument(string notation, string argument) =>
        Assert.Equal(argument, Read(notation)[0].Arguments.Single());

    [Theory]
    [InlineData("")]
    [InlineData("M")]
    [InlineData("7|assigned|x")]
    [InlineData("-1|assigned|x")]
    [InlineData("q|assigned|x")]
    public void A_step_that_cannot_be_read_is_left_out(string notation)
    {
        IReadOnlyList<Step> steps = Read(notation, "M|returned|F");

        Assert.Equal([StepKinds.Returned, Step.RelatedKind, Step.RelatedKind], steps.Select(step => step.Kind));
    }

    [Fact]
    public void Places_that_no_step_names_stand_last_as_related()
    {
        Assert.Equal([new Step(s_others[0], StepKinds.Passed, ["f", "x"]), new Step(s_others[1], Step.RelatedKind, [])], Read("0|passed|f|x"));
    }

    [Fact]
    public void Every_kind_of_the_analyzers_has_a_sentence_in_both_languages()
    {
        string[] kinds = typeof(Finding).Assembly.GetType("CsLawAnalyzers.Program.Flow.StepKinds", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Append(Step.RelatedKind).ToArray();

        Assert.True(kinds.Length > 8);
        foreach (string kind in kinds)
        {
            var step = new Step(s_main, kind, ["One", "two"]);
            Assert.EndsWith(".", step.Describe(Language.English));
            Assert.EndsWith("。", step.Describe(Language.Chinese));
        }
    }

    [Theory]
    [InlineData(Language.English, "endpoint", "Endpoint POST /patients takes patient.Phone from its caller.")]
    [InlineData(Language.Chinese, "endpoint", "端点 POST /patients 从调用者处接收 patient.Phone。")]
    public void Arguments_stand_where_the_sentence_wants_them(Language language, string kind, string sentence) =>
        Assert.Equal(sentence, new Step(s_main, kind, ["POST /patients", "patient.Phone"]).Describe(language));

    [Theory]
    [InlineData(Language.English, "p is read; it holds mobile phone number, IP address of a person.")]
    [InlineData(Language.Chinese, "读取 p，其内容为：手机号、IP地址。")]
    public void Kinds_of_data_are_told_by_their_names(Language language, string sentence) =>
        Assert.Equal(sentence, new Step(s_main, StepKinds.Source, ["p", "mobile-phone,ip-address"]).Describe(language));

    [Theory]
    [InlineData(Language.English, "String", "The value becomes part of an address.")]
    [InlineData(Language.Chinese, "String", "该值成为网址的一部分。")]
    [InlineData(Language.English, "UriBuilder.Query", "The value reaches UriBuilder.Query (address).")]
    public void An_address_that_is_put_together_by_hand_has_a_sentence_of_its_own(Language language, string member, string sentence) =>
        Assert.Equal(sentence, new Step(s_main, StepKinds.Sink, [member, "url"]).Describe(language));

    [Fact]
    public void What_is_not_known_stands_for_itself()
    {
        Assert.Equal("p is read; it holds own-taxon.", new Step(s_main, StepKinds.Source, ["p", "own-taxon"]).Describe(Language.English));
        Assert.Equal("The value reaches Bus.Send (own-bus).", new Step(s_main, StepKinds.Sink, ["Bus.Send", "own-bus"]).Describe(Language.English));
        Assert.Equal("future: a, b", new Step(s_main, "future", ["a", "b"]).Describe(Language.English));
        Assert.Equal("The value is kept in .", new Step(s_main, StepKinds.Assigned, []).Describe(Language.English));
    }

    private static IReadOnlyList<Step> Read(params string[] notations) => Finding.Create(
        "CSL2001",
        FindingLevel.Warning,
        "m",
        s_main,
        s_others,
        notations.Select((notation, index) => (notation, index)).ToDictionary(pair => FindingProperties.StepPrefix + pair.index, pair => pair.notation),
        []).Steps;
}
