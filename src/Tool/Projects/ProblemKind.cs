namespace CsLaw.Tool.Projects;

/// <summary>What was wrong with an input. Every kind makes the exit code 2; its sentence and remedy are in the texts.</summary>
internal enum ProblemKind
{
    /// <summary>The path does not exist.</summary>
    Missing,

    /// <summary>The path is not a solution, a C# project or a folder.</summary>
    NotScannable,

    /// <summary>The path is a project of another language, named on the command line.</summary>
    OtherLanguage,

    /// <summary>The file has no content.</summary>
    Empty,

    /// <summary>The file holds binary data where text is expected.</summary>
    Binary,

    /// <summary>The operating system refused or failed to read it.</summary>
    Unreadable,

    /// <summary>The file is longer than any real one of its kind; it was not read.</summary>
    TooLarge,

    /// <summary>A view is longer than any that was written by hand; what it shows was looked for in its beginning alone.</summary>
    CutShort,

    /// <summary>The project or solution is not well-formed.</summary>
    Malformed,

    /// <summary>A solution names a project that is not there.</summary>
    MissingProject,

    /// <summary>A solution names a project outside its own tree.</summary>
    OutsideTree,

    /// <summary>A folder without a single C# file.</summary>
    NoSources,

    /// <summary>A solution without a single C# project.</summary>
    NoProjects,

    /// <summary>Projects reference each other in a circle; one reference was left out.</summary>
    ReferenceCycle,

    /// <summary>The tool itself failed on this project; the others were scanned.</summary>
    Failed,

    /// <summary>An analyzer failed on some place of this project; its other findings stand.</summary>
    AnalyzerFailed,

    /// <summary>The file that a run writes cannot be written there.</summary>
    NotWritable,

    /// <summary>The file that a run writes is a folder.</summary>
    OutputIsFolder,

    /// <summary>A pattern reached so many files that it was cut off.</summary>
    TooManyFiles,

    /// <summary>MSBuild was to be asked and this machine has none.</summary>
    NoBuild,

    /// <summary>MSBuild was to be asked and gave no answer about a project; it was read as text.</summary>
    NoAnswer,

    /// <summary>MSBuild was to be asked about a project whose packages were never restored; it was read as text.</summary>
    NotRestored,

    /// <summary>The file is no SARIF log of this project.</summary>
    BadLog,

    /// <summary>Logs that do not belong to one run.</summary>
    OtherLogs,

    /// <summary>The file is no baseline.</summary>
    BadBaseline,
}
