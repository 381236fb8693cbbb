using System.CommandLine;
using System.Globalization;
using CsLaw.Sarif;
using CsLaw.Tool.Builds;
using CsLaw.Tool.Commands.Usage;
using CsLaw.Tool.Output;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Commands;

/// <summary>The <c>scan</c> command: its options and what they mean.</summary>
internal static class ScanCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolHost host, Texts texts)
    {
        Argument<string[]> paths = new("PATH") { Description = texts[HelpKey.ScanPath], Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(PathArgument.RefusesUnknownOptions(host, texts));
        Option<string?> sarif = new("--sarif") { Description = texts[HelpKey.ScanSarif], HelpName = "FILE" };
        Option<bool> quiet = new("--quiet", "-q") { Description = texts[HelpKey.ScanQuiet] };
        Option<string> verbosity = ChoiceOption.With(texts, ["--verbosity", "-v"], "normal", texts[HelpKey.ScanVerbosity], "quiet", "normal", "detailed");
        Option<string> level = ChoiceOption.With(texts, ["--level"], "warning", texts[HelpKey.ScanLevel], "error", "warning", "suggestion");
        Option<string?> shard = new("--shard") { Description = texts[HelpKey.ScanShard], HelpName = "K/N" };
        shard.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && ScanShard.Parse(text) is null)
                result.AddError(texts.Format(TextKey.BadShard, text));
        });

        Option<string> mode = ChoiceOption.With(texts, ["--build-mode"], "auto", texts[HelpKey.ScanBuildMode], "auto", "msbuild", "none");
        Option<bool> restore = new("--restore") { Description = texts[HelpKey.ScanRestore] };
        Option<int> parallel = new("--max-parallel")
        {
            Description = texts[HelpKey.ScanMaxParallel],
            HelpName = "N",
            DefaultValueFactory = static _ => Environment.ProcessorCount,
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0)
                    return number;
                result.AddError(texts[TextKey.BadMaxParallel]);
                return 1;
            },
        };

        Command command = new("scan", texts[HelpKey.ScanDescription])
        {
            paths, sarif, level, mode, restore, shard, parallel, quiet, verbosity, InterfaceLanguage.Option(texts),
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(restore) && result.GetValue(mode) == "none")
                result.AddError(texts[TextKey.RestoreWithoutBuild]);
        });
        command.SetAction((result, cancellation) =>
        {
            ScanOptions options = new(
                result.GetRequiredValue(paths),
                result.GetValue(sarif),
                LevelOf(result.GetRequiredValue(level)),
                result.GetValue(quiet) ? Verbosity.Quiet : Enum.Parse<Verbosity>(result.GetRequiredValue(verbosity), ignoreCase: true),
                result.GetValue(shard) is { } part ? ScanShard.Parse(part) : null,
                new ReadingOptions(
                    Enum.Parse<BuildMode>(result.GetRequiredValue(mode), ignoreCase: true),
                    result.GetValue(restore),
                    result.GetValue(parallel)));
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
