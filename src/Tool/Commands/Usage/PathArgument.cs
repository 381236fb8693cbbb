using System.CommandLine.Parsing;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands.Usage;

/// <summary>Arguments that may be paths: the parser takes an option it does not know for one of them, and a shell gives a word without letters for a variable that is not set.</summary>
internal static class PathArgument
{
    /// <summary>A check that refuses what looks like an option and is no file, and what names nothing.</summary>
    public static Action<ArgumentResult> RefusesUnknownOptions(ToolHost host, Texts texts) => result =>
    {
        bool Exists(string path) => Path.Exists(Path.GetFullPath(path, host.CurrentDirectory));
        foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-') && !Exists(token.Value)))
            result.AddError(texts.Format(TextKey.UnknownOption, token.Value));
        if (result.Tokens.Any(static token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError(texts.Format(TextKey.EmptyArgument, result.Argument.Name));
    };
}
