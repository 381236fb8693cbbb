namespace CsLaw.Tool.Projects.Solutions;

/// <summary>The projects a solution names. The formats differ only in how they are read.</summary>
internal static class SolutionEntries
{
    /// <summary>Whether the path names a solution or solution filter by its ending.</summary>
    public static bool IsSolution(string path) => IsWhole(path) || EndsWith(path, ".slnf");

    /// <summary>Whether the path names a solution that is no filter of another.</summary>
    public static bool IsWhole(string path) => EndsWith(path, ".sln") || EndsWith(path, ".slnx");

    /// <summary>Reads the solution.</summary>
    /// <exception cref="InvalidDataException">It is no solution; the message says why.</exception>
    /// <exception cref="System.Xml.XmlException">A <c>.slnx</c> is not well-formed.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static SolutionContent Read(InputFiles files, string path) =>
        EndsWith(path, ".slnf") ? SolutionFilter.Read(files, path)
        : EndsWith(path, ".slnx") ? new SolutionContent(path, XmlSolution.Read(files, path))
        : new SolutionContent(path, ClassicSolution.Read(files, path));

    private static bool EndsWith(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
