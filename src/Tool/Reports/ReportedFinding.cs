using CsLaw.Sarif;

namespace CsLaw.Tool.Reports;

/// <summary>A finding as reports tell it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fingerprint">Its mark in the log.</param>
/// <param name="Project">The project whose folder holds its file, relative to the root; empty where the log does not tell.</param>
internal sealed record ReportedFinding(Finding Finding, string Fingerprint, string Project)
{
    /// <summary>Whether somebody decided not to hear of it.</summary>
    public bool IsSuppressed => Finding.Suppressions.Count > 0;

    /// <summary>The kinds of personal data concerned.</summary>
    public IReadOnlyList<string> Data => Fact("cslaw.taxa").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A fact about it by name, or nothing.</summary>
    public string Fact(string name) => Finding.Properties.GetValueOrDefault(name, "");

    /// <summary>The findings of a log.</summary>
    public static IReadOnlyList<ReportedFinding> Of(SarifLogContent log)
    {
        // The deepest folder first, so that a project inside another's folder gets its own.
        (string Folder, string Project)[] folders =
        [
            .. log.Projects
                .Select(static project => (Folder: FolderOf(project), Project: project))
                .OrderByDescending(static pair => pair.Folder.Length)
                .ThenBy(static pair => pair.Project, StringComparer.Ordinal),
        ];
        return
        [
            .. log.Findings.Select((finding, index) => new ReportedFinding(
                finding,
                log.Fingerprints[index],
                folders.FirstOrDefault(pair => finding.Place.Path.StartsWith(pair.Folder, StringComparison.Ordinal)).Project ?? "")),
        ];
    }

    private static string FolderOf(string project) => project switch
    {
        "." => "",
        _ when project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) => project[..(project.LastIndexOf('/') + 1)],
        _ => project.TrimEnd('/') + "/",
    };
}
