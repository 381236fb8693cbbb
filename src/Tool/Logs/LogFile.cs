using CsLaw.Sarif;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Logs;

/// <summary>Logs that this project wrote, as commands take them.</summary>
internal static class LogFile
{
    /// <summary>A log beyond this size is refused rather than let fill the memory.</summary>
    private const long Largest = 1L << 30;

    /// <summary>Reads a log.</summary>
    /// <param name="files">Opens it.</param>
    /// <param name="path">Its place, absolute.</param>
    /// <exception cref="InputException">It cannot be read or is no log of ours.</exception>
    public static SarifLogContent Read(InputFiles files, string path) => InputException.Guard(path, ProblemKind.BadLog, () =>
    {
        using Stream stream = files.Open(path, Largest);
        return SarifLog.Read(stream);
    });
}
