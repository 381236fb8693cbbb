using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CsLaw.Tool.Commands;

/// <summary>The usual help, then examples and exit codes.</summary>
internal sealed class ExamplesHelp(HelpAction usual, string more) : SynchronousCommandLineAction
{
    /// <summary>Who asks for help is not told that a path is missing.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(more);
        return code;
    }
}
