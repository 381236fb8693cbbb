using CsLaw.Tool.Projects.Evaluation;

namespace CsLaw.Tool.Tests.Projects.Evaluation;

public sealed class ConditionParserTests
{
    [Theory]
    [InlineData("", "True")]
    [InlineData("'$(Configuration)' == 'debug'", "True")]
    [InlineData("'$(Configuration)|$(Platform)' == 'Debug|AnyCPU'", "True")]
    [InlineData("$(Configuration) != Debug", "False")]
    [InlineData("'$(Unset)' == ''", "True")]
    [InlineData("!('$(Unset)' == '')", "False")]
    [InlineData("'$(Number)' >= '8.0' and '$(Number)' < 10", "True")]
    [InlineData("'8.0' == '8'", "True")]
    [InlineData("$(Flag)", "True")]
    [InlineData("!$(Flag) or Exists('here')", "True")]
    [InlineData("Exists('$(Unset)there')", "False")]
    [InlineData("HasTrailingSlash('a/')", "True")]
    [InlineData("$(Configuration.StartsWith('De')) And '$(Configuration.Contains('zzz'))' == 'false'", "True")]
    [InlineData("'$(Configuration.EndsWith(`UG`, StringComparison.OrdinalIgnoreCase))' == 'true'", "True")]
    [InlineData("$([MSBuild]::IsTargetFrameworkCompatible('net10.0', 'net8.0'))", "True")]
    [InlineData("$([MSBuild]::IsTargetFrameworkCompatible('netstandard2.0', 'net8.0'))", "False")]
    [InlineData("'$([MSBuild]::GetTargetFrameworkIdentifier('net472'))' == '.NETFramework'", "True")]
    [InlineData("$([MSBuild]::VersionGreaterThanOrEquals('10.0.1', '9.0'))", "True")]
    public void WhatItComputes(string condition, string expected) => Assert.Equal(expected, Evaluate(condition).ToString());

    [Theory]
    [InlineData("'@(Compile)' == ''")]
    [InlineData("'%(Identity)' == ''")]
    [InlineData("$([System.IO.File]::ReadAllText('x').Contains('y'))")]
    [InlineData("$([System.Environment]::GetEnvironmentVariable('HOME')) == '/'")]
    [InlineData("'$(Configuration)' = 'Debug'")]
    [InlineData("'$(Configuration' == 'Debug'")]
    [InlineData("'a' == 'b")]
    [InlineData("Sometimes('x')")]
    [InlineData("$(Configuration)")]
    [InlineData("(((")]
    [InlineData("'a' == 'a' nonsense")]
    public void WhatItDoesNotComputeIsUnknown(string condition) => Assert.Equal(ConditionResult.Unknown, Evaluate(condition));

    [Theory]
    [InlineData("'@(X)' == '' and 'a' == 'b'", "False")]
    [InlineData("'@(X)' == '' or 'a' == 'a'", "True")]
    [InlineData("'@(X)' == '' and 'a' == 'a'", "Unknown")]
    [InlineData("!('@(X)' == '')", "Unknown")]
    public void AnUnknownPartDecidesOnlyWhereItMust(string condition, string expected) =>
        Assert.Equal(expected, Evaluate(condition).ToString());

    [Fact]
    public void DepthIsBounded() => Assert.Equal(ConditionResult.Unknown, Evaluate(new string('!', 100_000) + "true"));

    [Fact]
    public void TextThatDoublesItselfIsBounded()
    {
        PropertyTable properties = new();
        PropertyExpander expander = new(properties);
        properties.Set("A", "0123456789");
        for (int i = 0; i < 40; i++)
            properties.Set("A", expander.Expand("$(A)$(A)").Text);
        Assert.True(properties["A"].Length <= 1_000_000);
    }

    private static ConditionResult Evaluate(string condition)
    {
        PropertyTable properties = new();
        properties.Set("Configuration", "Debug");
        properties.Set("Platform", "AnyCPU");
        properties.Set("Number", "9.0");
        properties.Set("Flag", "true");
        return ConditionParser.Evaluate(condition, new PropertyExpander(properties), static path => path == "here");
    }
}
