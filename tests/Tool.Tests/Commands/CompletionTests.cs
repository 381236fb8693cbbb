using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Commands;

/// <summary>Completion as shells ask for it through <c>dotnet-suggest</c>: commands, options, and the words an option takes.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("[suggest:2]", "sc", "scan")]
    [InlineData("[suggest:10]", "explain --", "--data-map")]
    [InlineData("[suggest:18]", "scan --build-mode ", "msbuild")]
    [InlineData("[suggest:15]", "scan . --level ", "suggestion")]
    [InlineData("[suggest:20]", "report x --format ", "markdown")]
    public async Task AShellIsToldHowAWordGoesOn(string directive, string typed, string offered)
    {
        using Tree tree = new() { Language = "" };
        Outcome outcome = await tree.RunAsync(directive, typed);
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Contains(offered, outcome.Lines);
    }
}
