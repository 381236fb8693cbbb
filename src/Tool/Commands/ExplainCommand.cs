using System.CommandLine;
using CsLaw.Tool.Commands.Lists;
using CsLaw.Tool.Commands.Usage;
using CsLaw.Tool.Data;
using CsLaw.Tool.DataMap;
using CsLaw.Tool.Output;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.Commands;

/// <summary>The <c>explain</c> command: a rule, an article, what of some code is taken for personal data, the endpoints of some code, where it sends data, or all that it does with personal data.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolHost host, Texts texts)
    {
        Argument<string[]> subjects = new("SUBJECT") { Description = texts[HelpKey.ExplainSubject], Arity = ArgumentArity.OneOrMore };
        subjects.Validators.Add(PathArgument.RefusesUnknownOptions(host, texts));
        Option<bool> data = new("--data") { Description = texts[HelpKey.ExplainData] };
        Option<bool> endpoints = new("--endpoints") { Description = texts[HelpKey.ExplainEndpoints] };
        Option<bool> destinations = new("--destinations") { Description = texts[HelpKey.ExplainDestinations] };
        Option<bool> map = new("--data-map") { Description = texts[HelpKey.ExplainDataMap] };
        Option<string> format = ChoiceOption.With(texts, ["--format"], "table", texts[HelpKey.ExplainFormat], "table", "json", "csv", "markdown");
        Option<string> minimum = ChoiceOption.With(texts, ["--min"], "named", texts[HelpKey.ExplainMinimum], "declared", "known", "named", "hinted");
        Option<bool> all = new("--all") { Description = texts[HelpKey.ExplainAll] };
        Option<string?> file = new("--out") { Description = texts[HelpKey.ExplainOut], HelpName = "FILE" };
        Option<bool> quiet = new("--quiet", "-q") { Description = texts[HelpKey.ExplainQuiet] };

        Command command = new("explain", texts[HelpKey.ExplainDescription])
        {
            subjects, data, endpoints, destinations, map, format, minimum, all, file, quiet, InterfaceLanguage.Option(texts),
        };
        command.Validators.Add(result =>
        {
            int lists = new[] { data, endpoints, destinations, map }.Count(result.GetValue);
            if (lists > 1)
                result.AddError(texts[TextKey.DataOrEndpoints]);
            if (!result.GetValue(data))
                Refuse(TextKey.OnlyWithData, minimum, all);
            if (lists == 0)
                Refuse(TextKey.OnlyWithList, format, file, quiet);
            string form = result.GetResult(format) is { Implicit: false, Tokens: [{ Value: { } written }] } ? written : "";
            if (form == "csv" && lists == 1 && !result.GetValue(data) && !result.GetValue(map))
                result.AddError(texts.Format(TextKey.OnlyWithDataOrMap, "--format csv"));
            if (form == "markdown" && lists == 1 && !result.GetValue(map))
                result.AddError(texts.Format(TextKey.OnlyWithDataMap, "--format markdown"));

            void Refuse(TextKey reason, params Option[] options)
            {
                foreach (Option option in options)
                {
                    if (result.GetResult(option) is { Implicit: false })
                        result.AddError(texts.Format(reason, option.Name));
                }
            }
        });
        command.SetAction((result, cancellation) =>
        {
            string[] words = result.GetRequiredValue(subjects);
            if (result.GetValue(endpoints))
            {
                ListOptions wanted = new(words, result.GetRequiredValue(format) == "json", result.GetValue(file), result.GetValue(quiet));
                return new EndpointRun(host, texts, wanted).RunAsync(cancellation);
            }

            if (result.GetValue(destinations))
            {
                ListOptions wanted = new(words, result.GetRequiredValue(format) == "json", result.GetValue(file), result.GetValue(quiet));
                return new DestinationRun(host, texts, wanted).RunAsync(cancellation);
            }

            if (result.GetValue(map))
            {
                DataMapOptions wanted = new(words, Enum.Parse<DataMapFormat>(result.GetRequiredValue(format), ignoreCase: true), result.GetValue(file), result.GetValue(quiet));
                return new DataMapRun(host, texts, wanted).RunAsync(cancellation);
            }

            if (!result.GetValue(data))
                return Task.FromResult(new PageRun(host, texts).Run(words));
            DataOptions options = new(
                words,
                Enum.Parse<DataFormat>(result.GetRequiredValue(format), ignoreCase: true),
                Enum.Parse<Confidence>(result.GetRequiredValue(minimum), ignoreCase: true),
                result.GetValue(all),
                result.GetValue(file),
                result.GetValue(quiet));
            return new DataRun(host, texts, options).RunAsync(cancellation);
        });
        return command;
    }
}
