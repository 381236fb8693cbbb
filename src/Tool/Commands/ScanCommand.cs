using System.CommandLine;
using CsLaw.Sarif;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands;

/// <summary>The <c>scan</c> command: its options and what they mean.</summary>
internal static class ScanCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolHost host, Texts texts)
    {
        Argument<string[]> paths = new("PATH") { Description = texts[TextKey.ScanPath], Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(PathArgument.RefusesUnknownOptions(host, texts));
        Option<string?> sarif = new("--sarif") { Description = texts[TextKey.ScanSarif], HelpName = "FILE" };
        Option<bool> quiet = new("--quiet", "-q") { Description = texts[TextKey.ScanQuiet] };
        Option<bool> verbose = new("--verbose", "-v") { Description = texts[TextKey.ScanVerbose] };
        Option<string> level = new("--level") { Description = texts[TextKey.ScanLevel], DefaultValueFactory = static _ => "warning" };
        level.AcceptOnlyFromAmong("error", "warning", "suggestion");

        Command command = new("scan", texts[TextKey.ScanDescription])
        {
            paths, sarif, quiet, verbose, level, InterfaceLanguage.Option(texts),
        };
        command.SetAction((result, cancellation) =>
        {
            ScanOptions options = new(
                result.GetRequiredValue(paths),
                result.GetValue(sarif),
                LevelOf(result.GetRequiredValue(level)),
                result.GetValue(quiet),
                result.GetValue(verbose));
            return new ScanRun(host, texts, options).RunAsync(cancellation);
        });
        return command;
    }

    private static FindingLevel LevelOf(string name) => name switch
    {
        "error" => FindingLevel.Error,
        "suggestion" => FindingLevel.Note,
        _ => FindingLevel.Warning,
    };
}
