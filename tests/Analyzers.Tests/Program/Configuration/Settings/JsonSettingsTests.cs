using System.Linq;
using CsLawAnalyzers.Program.Configuration.Settings;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Configuration.Settings;

public sealed class JsonSettingsTests
{
    [Theory]
    [InlineData("""{ "A": { "B": "x" } }""", "A:B=x")]
    [InlineData("""{ "A": ["x", { "B": 3 }], }""", "A:0=x|A:1:B=3")]
    [InlineData("{ // a comment\n \"A\": true, /* another */ \"B\": null }", "A=true")]
    [InlineData("""{ "A": "a\"b\\c\u4e2d" }""", "A=a\"b\\c中")]
    [InlineData("\uFEFF{ \"A\": \"x\" }", "A=x")]
    [InlineData("""{ "A": "x", "B": """, "A=x")]
    [InlineData("""{ "A" "x" }""", "")]
    [InlineData("", "")]
    public void Reads_values_with_their_paths(string json, string expected) =>
        Assert.Equal(expected, string.Join("|", JsonSettings.Read(json).Select(value => value.Key + "=" + value.Value)));

    [Fact]
    public void Says_where_a_value_stands()
    {
        const string Json = """{ "Url": "https://a.example" }""";
        (_, _, int start, int end) = Assert.Single(JsonSettings.Read(Json));
        Assert.Equal("https://a.example", Json[start..end]);
    }

    [Fact]
    public void Ends_on_hostile_nesting() => Assert.Empty(JsonSettings.Read(new string('[', 100_000)));
}
