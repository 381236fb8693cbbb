using CsLaw.Sarif;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Commands;

/// <summary>What the user asked <c>scan</c> to do.</summary>
/// <param name="Paths">Solutions, projects, folders.</param>
/// <param name="Sarif">Where the log goes, as written, or null.</param>
/// <param name="Level">The lowest level that is listed and counts for the exit code.</param>
/// <param name="Quiet">Only problems and one line.</param>
/// <param name="Verbose">Also what could not be followed.</param>
/// <param name="Shard">The part of the projects to scan, or null for all.</param>
internal sealed record ScanOptions(
    IReadOnlyList<string> Paths,
    string? Sarif,
    FindingLevel Level,
    bool Quiet,
    bool Verbose,
    ScanShard? Shard);
