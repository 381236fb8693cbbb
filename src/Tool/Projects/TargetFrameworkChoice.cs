namespace CsLaw.Tool.Projects;

/// <summary>Which of a project's target frameworks is scanned: the newest whose API is on this machine.</summary>
internal static class TargetFrameworkChoice
{
    /// <summary>Chooses from the list of <c>TargetFrameworks</c>; null where none of them can be read.</summary>
    /// <param name="monikers">As the project lists them.</param>
    /// <param name="newestMajor">The newest .NET whose reference assemblies are here.</param>
    /// <returns>The moniker as written.</returns>
    public static string? Choose(IEnumerable<string> monikers, int newestMajor) => monikers
        .Select(static moniker => (Moniker: moniker, Framework: TargetFramework.TryParse(moniker)))
        .Where(static candidate => candidate.Framework is not null)
        .OrderBy(static candidate => candidate.Framework!.Identifier switch
        {
            TargetFramework.Core => 0,
            TargetFramework.Standard => 1,
            _ => 2,
        })
        .ThenByDescending(candidate =>
            candidate.Framework!.Identifier != TargetFramework.Core || candidate.Framework.Version.Major <= newestMajor)
        .ThenBy(static candidate => candidate.Framework!.Platform.Length > 0)
        .ThenByDescending(static candidate => candidate.Framework!.Version)
        .Select(static candidate => candidate.Moniker)
        .FirstOrDefault();
}
