using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CsLaw.Tool.Commands;

/// <summary>The usual help, then what a command adds to it: examples and exit codes.</summary>
/// <param name="usual">The usual help.</param>
/// <param name="more">What a command adds.</param>
internal sealed class ExamplesHelp(HelpAction usual, Func<Command, string> more) : SynchronousCommandLineAction
{
    /// <summary>Who asks for help is not told that a path is missing.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(more(parseResult.CommandResult.Command));
        return code;
    }
}
