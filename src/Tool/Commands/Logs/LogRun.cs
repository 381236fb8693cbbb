using CsLaw.Tool.Logs;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands.Logs;

/// <summary>What all runs over logs share: a file that cannot be read or written is told in a line and makes the exit code 2.</summary>
/// <param name="host">What the commands get from outside.</param>
/// <param name="texts">The texts of the run.</param>
internal abstract class LogRun(ToolHost host, Texts texts)
{
    /// <summary>What the commands get from outside.</summary>
    protected ToolHost Host => host;

    /// <summary>The texts of the run.</summary>
    protected Texts Texts => texts;

    /// <summary>Paths as the user knows them.</summary>
    protected ShownPath Shown { get; } = new(host.CurrentDirectory);

    /// <summary>Runs and tells what was in the way.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run()
    {
        ProblemList problems = new(host.Terminal, texts, Shown);
        try
        {
            return Work();
        }
        catch (InputException exception)
        {
            problems.Print([exception.Problem]);
            return ExitCode.Unusable;
        }
    }

    /// <summary>Does what the command is for.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    protected abstract int Work();

    /// <summary>The place that a user's path names.</summary>
    protected string FullPath(string path) => Path.GetFullPath(path, host.CurrentDirectory);

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    protected void Write(string path, Action<Stream> content)
    {
        string full = FullPath(path);
        try
        {
            using OutputFile file = OutputFile.Open(full);
            file.Write(content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(OutputFile.Refusal(full, exception));
        }
    }
}
