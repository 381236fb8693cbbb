namespace CsLaw.Tool.Tests.Testing;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the standard error that name a problem.</summary>
    public IReadOnlyList<string> Problems =>
        [.. LinesOf(Error).Where(static line => line.StartsWith("cslaw", StringComparison.Ordinal))];

    /// <summary>The lines of the standard output that are not empty.</summary>
    public IReadOnlyList<string> Lines => [.. LinesOf(Output).Where(static line => line.Length > 0)];

    /// <summary>How often the output holds the text.</summary>
    public int Count(string text) => Output.Split(text).Length - 1;

    /// <summary>Passes on what could not be read as a whole: one line names the problem, whatever it is, and no trace of the stack.</summary>
    /// <param name="expected">What the line says.</param>
    public void AssertOneProblem(string expected)
    {
        Assert.Equal(Tool.Commands.ExitCode.Unusable, ExitCode);
        Assert.Contains(expected, Assert.Single(Problems));
        Assert.DoesNotContain("   at ", Error);
    }

    private static IEnumerable<string> LinesOf(string text) => text.Split('\n').Select(static line => line.TrimEnd('\r'));
}
