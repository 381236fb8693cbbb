namespace CsLaw.Tool.Projects;

/// <summary>One thing of the input that could not be read; the rest is scanned.</summary>
/// <param name="Kind">What was wrong.</param>
/// <param name="Path">The file or folder, absolute.</param>
/// <param name="Detail">What the reader said, e.g. the line of an XML error; empty where there is nothing to add.</param>
internal sealed record InputProblem(ProblemKind Kind, string Path, string Detail = "")
{
    /// <summary>The problem that opening or reading a file ended in.</summary>
    /// <param name="path">The file or folder, absolute.</param>
    /// <param name="failure">What was thrown.</param>
    public static InputProblem Reading(string path, Exception failure) => failure switch
    {
        OversizedFileException oversized => new InputProblem(ProblemKind.TooLarge, path, oversized.Limit),
        // A project may name a source that is not there.
        FileNotFoundException or DirectoryNotFoundException => new InputProblem(ProblemKind.Missing, path),
        _ => new InputProblem(ProblemKind.Unreadable, path, failure.Message),
    };
}
