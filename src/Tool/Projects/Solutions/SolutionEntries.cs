namespace CsLaw.Tool.Projects.Solutions;

/// <summary>The project paths a solution names, as written, in order. The two formats differ only in how they are read.</summary>
internal static class SolutionEntries
{
    /// <summary>Whether the path names a solution by its ending.</summary>
    public static bool IsSolution(string path) =>
        path.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the solution.</summary>
    /// <exception cref="InvalidDataException">It is no solution; the message says why.</exception>
    /// <exception cref="System.Xml.XmlException">A <c>.slnx</c> is not well-formed.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static IReadOnlyList<string> Read(InputFiles files, string path) =>
        path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase) ? XmlSolution.Read(files, path) : ClassicSolution.Read(files, path);
}
