using System.CommandLine.Parsing;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands;

/// <summary>Arguments that may be paths: the parser takes an option it does not know for one of them.</summary>
internal static class PathArgument
{
    /// <summary>A check that refuses what looks like an option and is no file.</summary>
    public static Action<ArgumentResult> RefusesUnknownOptions(ToolHost host, Texts texts) => result =>
    {
        bool Exists(string path) => Path.Exists(Path.GetFullPath(path, host.CurrentDirectory));
        foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-') && !Exists(token.Value)))
            result.AddError(texts.Format(TextKey.UnknownOption, token.Value));
    };
}
