using System.CommandLine;
using System.CommandLine.Parsing;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands.Usage;

/// <summary>What is wrong with a command line, in the language of the run. The parser speaks for itself, and only in part in Chinese; what it found is told anew from its result.</summary>
internal static class UsageErrors
{
    /// <summary>One line for each mistake; empty if there is none.</summary>
    public static IEnumerable<string> Of(ParseResult result, Texts texts)
    {
        if (result.Errors.Count == 0)
            return [];
        IReadOnlyList<string> unknown = result.UnmatchedTokens;
        if (result.CommandResult.Command is RootCommand root)
        {
            string commands = string.Join(", ", root.Subcommands.Select(static command => command.Name));
            return [unknown.Count == 0 ? texts.Format(TextKey.CommandMissing, commands) : texts.Format(TextKey.UnknownCommand, unknown[0], commands)];
        }

        return unknown.Select(word => texts.Format(word.StartsWith('-') ? TextKey.UnknownOption : TextKey.TooManyArguments, word))
            .Concat(result.Errors.Where(error => !SpeaksOf(error, unknown)).Select(error => Tell(error, texts)));
    }

    /// <summary>The parser tells of each word it knows no place for, in words of its own.</summary>
    private static bool SpeaksOf(ParseError error, IReadOnlyList<string> unknown) =>
        error.SymbolResult is CommandResult && unknown.Any(word => error.Message.Contains($"'{word}'", StringComparison.Ordinal));

    private static string Tell(ParseError error, Texts texts) => error.SymbolResult switch
    {
        OptionResult { IdentifierToken: null, Option: { } option } => texts.Format(TextKey.OptionMissing, option.Name),
        OptionResult { Tokens.Count: 0, Option: { } option } => texts.Format(TextKey.OptionWithoutValue, option.Name, option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()),
        OptionResult { Option: { } option } given when given.Tokens.Count > option.Arity.MaximumNumberOfValues => texts.Format(TextKey.OptionTwice, option.Name),
        ArgumentResult { Tokens.Count: 0, Argument: { } argument } => texts.Format(TextKey.ArgumentMissing, argument.Name),
        _ => error.Message,
    };
}
