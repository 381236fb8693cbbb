using System.CommandLine;
using CsLaw.Tool.Commands.Usage;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands.Logs;

/// <summary>The <c>baseline</c> command: its options and what they mean.</summary>
internal static class BaselineCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolHost host, Texts texts)
    {
        Argument<string> log = new("LOG") { Description = texts[HelpKey.BaselineLog] };
        log.Validators.Add(PathArgument.RefusesUnknownOptions(host, texts));
        Option<string> file = new("--out") { Description = texts[HelpKey.BaselineOut], HelpName = "FILE", Required = true };
        Option<bool> prune = new("--prune") { Description = texts[HelpKey.BaselinePrune] };
        Command command = new("baseline", texts[HelpKey.BaselineDescription]) { log, file, prune, InterfaceLanguage.Option(texts) };
        command.SetAction(result =>
            new BaselineRun(host, texts, result.GetRequiredValue(log), result.GetRequiredValue(file), result.GetValue(prune)).Run());
        return command;
    }
}
