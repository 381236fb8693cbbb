using CsLaw.Sarif;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Commands;

/// <summary>What the user asked <c>scan</c> to do.</summary>
/// <param name="Paths">Solutions, projects, folders.</param>
/// <param name="Sarif">Where the log goes, as written, or null.</param>
/// <param name="Level">The lowest level that is listed and counts for the exit code.</param>
/// <param name="Verbosity">How much is told.</param>
/// <param name="Shard">The part of the projects to scan, or null for all.</param>
/// <param name="Reading">How the projects are read.</param>
internal sealed record ScanOptions(
    IReadOnlyList<string> Paths,
    string? Sarif,
    FindingLevel Level,
    Verbosity Verbosity,
    ScanShard? Shard,
    ReadingOptions Reading);
