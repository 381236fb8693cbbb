using System.Globalization;
using System.Text.RegularExpressions;

namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>What a command said.</summary>
/// <param name="CommandLine">The command, for messages of failed tests.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its output and then its errors.</param>
internal sealed partial record CommandResult(string CommandLine, int ExitCode, string Output)
{
    private const string SummaryStart = "\nBuild ";

    /// <summary>An analyzer cannot be made (CS8032), wants a newer compiler (CS9057), or threw (AD0001): the host goes on without it, and only this tells.</summary>
    private static readonly string[] s_faults = ["CS8032", "CS9057", "AD0001"];

    /// <summary>The warnings and errors of a build, in order, without the summary that says them again.</summary>
    public IReadOnlyList<BuildMessage> Messages { get; } =
        MessageLine().Matches(Output.Split(SummaryStart)[0])
            .Select(match => new BuildMessage(
                match.Groups["file"].Value.Trim(),
                Number(match.Groups["line"]),
                Number(match.Groups["column"]),
                match.Groups["level"].Value,
                match.Groups["code"].Value,
                match.Groups["text"].Value))
            .ToArray();

    /// <summary>The messages of our rules and of our package.</summary>
    public IReadOnlyList<BuildMessage> Ours => Messages.Where(message => message.Code.StartsWith("CSL", StringComparison.Ordinal)).ToArray();

    /// <summary>Passes on what came to a good end, with all analyzers at work.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, ToString());
        return WithoutFaults();
    }

    /// <summary>Passes on what failed, though with all analyzers at work.</summary>
    public CommandResult Failed()
    {
        Assert.True(ExitCode != 0, ToString());
        return WithoutFaults();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{CommandLine}\nexit code {ExitCode}\n{Output}";

    private CommandResult WithoutFaults()
    {
        Assert.True(!s_faults.Any(fault => Output.Contains(fault, StringComparison.Ordinal)), ToString());
        return this;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<file>[^\r\n]+?)(\((?<line>\d+),(?<column>\d+)\))?\s*: (?<level>warning|error) (?<code>[A-Z]+\d+): (?<text>[^\r\n]*?)( \[[^\]\r\n]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex MessageLine();
}
