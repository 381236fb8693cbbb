using System.CommandLine;
using CsLaw.Tool.Commands.Usage;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands.Logs;

/// <summary>The <c>merge</c> command: its options and what they mean.</summary>
internal static class MergeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolHost host, Texts texts)
    {
        Argument<string[]> logs = new("LOG") { Description = texts[HelpKey.MergeLogs], Arity = ArgumentArity.OneOrMore };
        logs.Validators.Add(PathArgument.RefusesUnknownOptions(host, texts));
        Option<string> sarif = new("--sarif") { Description = texts[HelpKey.MergeSarif], HelpName = "FILE", Required = true };
        Command command = new("merge", texts[HelpKey.MergeDescription]) { logs, sarif, InterfaceLanguage.Option(texts) };
        command.SetAction(result => new MergeRun(host, texts, result.GetRequiredValue(logs), result.GetRequiredValue(sarif)).Run());
        return command;
    }
}
