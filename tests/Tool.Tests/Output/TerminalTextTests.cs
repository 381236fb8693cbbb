using CsLaw.Tool.Output;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Output;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("plain 中文 text", "plain 中文 text")]
    [InlineData("two\r\nlines\tand tab", "two  lines and tab")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("a\u202Eb", "a\\u202eb")]
    public void WhatATerminalWouldObeyIsShownAsCode(string text, string clean) => Assert.Equal(clean, TerminalText.Clean(text));

    [Fact]
    public async Task MarkupAndEscapesInSourcesAreShownAsTheyAre()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Tree.PlainProject)
            .Write("[red]A.cs", Tree.LeakingClass.Replace("13800000000", "[bold]\u001b[2J[/]", StringComparison.Ordinal));
        Outcome outcome = await tree.RunAsync("scan", ".");
        Assert.Contains("[red]A.cs:4:25  warning CSL2001", outcome.Output);
        Assert.Contains("Leak of (\"[bold]\\u001b[2J[/]\")", outcome.Output);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }
}
