using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Logs;

/// <summary>A file without which a command has no answer could not be read.</summary>
internal sealed class InputException(InputProblem problem) : Exception(problem.Detail)
{
    /// <summary>What is wrong with it.</summary>
    public InputProblem Problem => problem;

    /// <summary>Reads something of a file; whatever is wrong with the file becomes a problem that names it.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="malformed">What it is called when its content is wrong.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static T Guard<T>(string path, ProblemKind malformed, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(new InputProblem(ProblemKind.Missing, path));
        }
        catch (InvalidDataException exception)
        {
            throw new InputException(new InputProblem(malformed, path, exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(InputProblem.Reading(path, exception));
        }
    }
}
