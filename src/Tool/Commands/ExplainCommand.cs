using System.CommandLine;
using CsLaw.Tool.Data;
using CsLaw.Tool.Output;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.Commands;

/// <summary>The <c>explain</c> command: a rule, an article, what of some code is taken for personal data, the endpoints of some code, or where it sends data.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolHost host, Texts texts)
    {
        Argument<string[]> subjects = new("SUBJECT") { Description = texts[TextKey.ExplainSubject], Arity = ArgumentArity.OneOrMore };
        subjects.Validators.Add(PathArgument.RefusesUnknownOptions(host, texts));
        Option<bool> data = new("--data") { Description = texts[TextKey.ExplainData] };
        Option<bool> endpoints = new("--endpoints") { Description = texts[TextKey.ExplainEndpoints] };
        Option<bool> destinations = new("--destinations") { Description = texts[TextKey.ExplainDestinations] };
        Option<string> format = Choice("--format", texts[TextKey.ExplainFormat], "table", "json", "csv");
        Option<string> minimum = Choice("--min", texts[TextKey.ExplainMinimum], "named", "declared", "known", "hinted");
        Option<bool> all = new("--all") { Description = texts[TextKey.ExplainAll] };
        Option<string?> file = new("--out") { Description = texts[TextKey.ExplainOut], HelpName = "FILE" };
        Option<bool> quiet = new("--quiet", "-q") { Description = texts[TextKey.ExplainQuiet] };

        Command command = new("explain", texts[TextKey.ExplainDescription])
        {
            subjects, data, endpoints, destinations, format, minimum, all, file, quiet, InterfaceLanguage.Option(texts),
        };
        command.Validators.Add(result =>
        {
            bool ofCode = result.GetValue(endpoints) || result.GetValue(destinations);
            if (result.GetValue(data) ? ofCode : result.GetValue(endpoints) && result.GetValue(destinations))
                result.AddError(texts[TextKey.DataOrEndpoints]);
            if (result.GetValue(data))
                return;

            Refuse(ofCode ? [minimum, all] : [minimum, all, format, file, quiet], ofCode ? TextKey.OnlyWithData : TextKey.OnlyWithList);
            if (ofCode && result.GetValue(format) == "csv")
                result.AddError(texts.Format(TextKey.OnlyWithData, "--format csv"));

            void Refuse(Option[] options, TextKey reason)
            {
                foreach (Option option in options)
                {
                    if (result.GetResult(option) is { Implicit: false })
                        result.AddError(texts.Format(option == minimum || option == all ? TextKey.OnlyWithData : reason, option.Name));
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

    /// <summary>An option that takes one of some words, the first of them unless the user says otherwise.</summary>
    private static Option<string> Choice(string name, string description, params string[] words)
    {
        Option<string> option = new(name) { Description = description, DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
