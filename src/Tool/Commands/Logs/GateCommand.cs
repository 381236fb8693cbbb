using System.CommandLine;
using CsLaw.Tool.Commands.Usage;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands.Logs;

/// <summary>The <c>gate</c> command: its options and what they mean.</summary>
internal static class GateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolHost host, Texts texts)
    {
        Argument<string> log = new("LOG") { Description = texts[HelpKey.GateLog] };
        log.Validators.Add(PathArgument.RefusesUnknownOptions(host, texts));
        Option<string?> baseline = new("--baseline") { Description = texts[HelpKey.GateBaseline], HelpName = "BASE" };
        Option<string?> policy = new("--policy") { Description = texts[HelpKey.GatePolicy], HelpName = "FILE" };
        Option<bool> quiet = new("--quiet", "-q") { Description = texts[HelpKey.GateQuiet] };
        Command command = new("gate", texts[HelpKey.GateDescription]) { log, baseline, policy, quiet, InterfaceLanguage.Option(texts) };
        command.SetAction(result =>
        {
            GateOptions options = new(
                result.GetRequiredValue(log),
                result.GetValue(baseline),
                result.GetValue(policy),
                result.GetValue(quiet));
            return new GateRun(host, texts, options).Run();
        });
        return command;
    }
}
