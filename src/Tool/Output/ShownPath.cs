using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Output;

/// <summary>Paths as the user knows them: relative to where they stand, if that is shorter to follow than the absolute one.</summary>
internal sealed class ShownPath(string currentDirectory)
{
    /// <summary>The path to show.</summary>
    public string Of(string path)
    {
        if (path.Length == 0 || !Path.IsPathFullyQualified(path))
            return path;
        string relative = Path.GetRelativePath(currentDirectory, path);
        string above = ".." + Path.DirectorySeparatorChar;
        return relative.StartsWith(above + above + above + above, LocalPath.Comparison) ? path : relative;
    }
}
