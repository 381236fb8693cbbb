using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using CsLaw.Tool.Commands.Logs;
using CsLaw.Tool.Commands.Usage;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands;

/// <summary>From arguments to exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs the tool.</summary>
    /// <param name="arguments">As the shell gave them.</param>
    /// <param name="host">What the commands get from outside.</param>
    /// <param name="cancellation">Ends the run as Ctrl-C does.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolHost host, CancellationToken cancellation = default)
    {
        Texts texts = new(InterfaceLanguage.Choose(arguments, CultureInfo.CurrentUICulture));
        // The headings of the help follow the culture of the thread.
        CultureInfo.CurrentUICulture = texts.Culture;
        ParseResult result = Create(host, texts).Parse(arguments);
        if (result.Errors.Count > 0)
        {
            foreach (string error in UsageErrors.Of(result, texts))
                host.Terminal.Complain(error);
            Command command = result.CommandResult.Command;
            host.Terminal.ErrorLine(texts.Format(TextKey.UsageHint, command is RootCommand ? "cslaw" : "cslaw " + command.Name));
            return ExitCode.Unusable;
        }

        try
        {
            InvocationConfiguration configuration = new()
            {
                Output = host.Output,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
            };
            return await result.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            host.Terminal.ErrorLine(texts[TextKey.Interrupted]);
            return ExitCode.Interrupted;
        }
        catch (Exception exception)
        {
            // The last resort: whatever it is, a user gets a line, not a stack.
            host.Terminal.ErrorLine(texts.Format(TextKey.InternalFailure, $"{exception.GetType().Name}: {exception.Message}"));
            return ExitCode.Unusable;
        }
    }

    private static RootCommand Create(ToolHost host, Texts texts)
    {
        Dictionary<Command, HelpKey> more = new()
        {
            [ScanCommand.Create(host, texts)] = HelpKey.ScanMore,
            [MergeCommand.Create(host, texts)] = HelpKey.MergeMore,
            [GateCommand.Create(host, texts)] = HelpKey.GateMore,
            [ReportCommand.Create(host, texts)] = HelpKey.ReportHelpMore,
            [BaselineCommand.Create(host, texts)] = HelpKey.BaselineMore,
            [ExplainCommand.Create(host, texts)] = HelpKey.ExplainMore,
        };
        RootCommand root = new(texts[HelpKey.AppDescription]);
        foreach (Command command in more.Keys)
            root.Add(command);
        string More(Command command) => texts[more.GetValueOrDefault(command, HelpKey.AppMore)];
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction usual)
                option.Action = new ExamplesHelp(usual, texts, More);
            option.Description = texts[HelpKey.HelpOption];
        }

        return root;
    }
}
