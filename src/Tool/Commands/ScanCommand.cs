using System.CommandLine;
using CsLaw.Sarif;
using CsLaw.Tool.Output;
using CsLaw.Tool.Scanning;

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
        Option<string?> shard = new("--shard") { Description = texts[TextKey.ScanShard], HelpName = "K/N" };
        shard.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && ScanShard.Parse(text) is null)
                result.AddError(texts.Format(TextKey.BadShard, text));
        });

        Command command = new("scan", texts[TextKey.ScanDescription])
        {
            paths, sarif, quiet, verbose, level, shard, InterfaceLanguage.Option(texts),
        };
        command.SetAction((result, cancellation) =>
        {
            ScanOptions options = new(
                result.GetRequiredValue(paths),
                result.GetValue(sarif),
                LevelOf(result.GetRequiredValue(level)),
                result.GetValue(quiet),
                result.GetValue(verbose),
                result.GetValue(shard) is { } part ? ScanShard.Parse(part) : null);
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
