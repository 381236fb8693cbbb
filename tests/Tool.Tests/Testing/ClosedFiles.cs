using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Tests.Testing;

/// <summary>
/// Refuses files of one name, as the file system would without permission; an administrator could not be refused otherwise.
/// </summary>
internal sealed class ClosedFiles(string name) : InputFiles
{
    public override Stream Open(string path, long largest) =>
        Path.GetFileName(path) == name ? throw new UnauthorizedAccessException("Access to the path is denied.") : base.Open(path, largest);
}
