namespace CsLaw.Tool.Tests.Testing;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the standard error that name a problem.</summary>
    public IReadOnlyList<string> Problems => [.. Error.Split('\n').Select(static line => line.TrimEnd('\r')).Where(static line => line.StartsWith("cslaw", StringComparison.Ordinal))];

    /// <summary>How often the output holds the text.</summary>
    public int Count(string text) => Output.Split(text).Length - 1;
}
