using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CsLaw.Sarif;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands.Usage;

/// <summary>The usual help, then what a command adds to it: examples and exit codes.</summary>
/// <param name="usual">The usual help.</param>
/// <param name="texts">The language of the run.</param>
/// <param name="more">What a command adds.</param>
internal sealed class ExamplesHelp(HelpAction usual, Texts texts, Func<Command, string> more) : SynchronousCommandLineAction
{
    /// <summary>Who asks for help is not told that a path is missing.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        InvocationConfiguration configuration = parseResult.InvocationConfiguration;
        TextWriter output = configuration.Output;
        using StringWriter text = new() { NewLine = output.NewLine };
        configuration.Output = text;
        int code = usual.Invoke(parseResult);
        configuration.Output = output;
        output.Write(Translated(text.ToString()));
        output.WriteLine(more(parseResult.CommandResult.Command));
        return code;
    }

    /// <summary>The headings and marks that the library writes in English whatever the language.</summary>
    private string Translated(string help) => texts.Language == Language.English
        ? help
        : help.Replace("Description:", texts[HelpKey.HelpDescription], StringComparison.Ordinal)
            .Replace(" (REQUIRED)", texts[HelpKey.HelpRequired], StringComparison.Ordinal)
            .Replace("[default: ", texts[HelpKey.HelpDefault], StringComparison.Ordinal)
            .Replace("[command]", texts[HelpKey.HelpCommand], StringComparison.Ordinal)
            .Replace("[options]", texts[HelpKey.HelpOptions], StringComparison.Ordinal);
}
