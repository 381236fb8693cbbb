using System.CommandLine;
using CsLaw.Tool.Commands.Usage;
using CsLaw.Tool.Output;
using CsLaw.Tool.Reports;

namespace CsLaw.Tool.Commands.Logs;

/// <summary>The <c>report</c> command: its options and what they mean.</summary>
internal static class ReportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolHost host, Texts texts)
    {
        Argument<string> log = new("LOG") { Description = texts[HelpKey.ReportLog] };
        log.Validators.Add(PathArgument.RefusesUnknownOptions(host, texts));
        Option<string> file = new("--out") { Description = texts[HelpKey.ReportOut], HelpName = "FILE", Required = true };
        Option<string> format = ChoiceOption.With(texts, ["--format"], "html", texts[HelpKey.ReportFormat], "html", "markdown", "gitlab", "csv", "junit");
        Command command = new("report", texts[HelpKey.ReportDescription]) { log, file, format, InterfaceLanguage.Option(texts) };
        command.SetAction(result => new ReportRun(
            host,
            texts,
            result.GetRequiredValue(log),
            result.GetRequiredValue(file),
            Enum.Parse<ReportFormat>(result.GetRequiredValue(format), ignoreCase: true)).Run());
        return command;
    }
}
