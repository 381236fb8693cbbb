namespace CsLaw.Tool.Output;

/// <summary>The texts this tool says. Every name is a key of <c>Resources/Texts*.resx</c>; texts of problems and notes are keyed by their kinds.</summary>
internal enum TextKey
{
    /// <summary>What the tool is.</summary>
    AppDescription,

    /// <summary>What <c>scan</c> does.</summary>
    ScanDescription,

    /// <summary>The path argument.</summary>
    ScanPath,

    /// <summary>The <c>--sarif</c> option.</summary>
    ScanSarif,

    /// <summary>The <c>--quiet</c> option.</summary>
    ScanQuiet,

    /// <summary>The <c>--verbose</c> option.</summary>
    ScanVerbose,

    /// <summary>The <c>--level</c> option.</summary>
    ScanLevel,

    /// <summary>The <c>--lang</c> option.</summary>
    ScanLanguage,

    /// <summary>Examples and exit codes below the help.</summary>
    ScanMore,

    /// <summary>An option that does not exist: its name.</summary>
    UnknownOption,

    /// <summary>Points at the help after wrong usage.</summary>
    UsageHint,

    /// <summary>Progress before the projects are known.</summary>
    ProgressReading,

    /// <summary>Progress line: number, total, project.</summary>
    ProgressProject,

    /// <summary>Heading of an article: law, number, title.</summary>
    DutyHeading,

    /// <summary>Addition to the heading: the former number.</summary>
    DutyFormer,

    /// <summary>Whom an article binds.</summary>
    DutyBinds,

    /// <summary>Separates those bound.</summary>
    DutyBindsSeparator,

    /// <summary>Heading of findings without an article.</summary>
    DutyNone,

    /// <summary>Level name.</summary>
    LevelError,

    /// <summary>Level name.</summary>
    LevelWarning,

    /// <summary>Level name.</summary>
    LevelNote,

    /// <summary>A project that does not compile: project, number of errors.</summary>
    ErrorsInTheWay,

    /// <summary>An analyzer that failed: project, analyzer, exception, message.</summary>
    AnalyzerFailed,

    /// <summary>Heading of what was left out in a project: project.</summary>
    NotesHeading,

    /// <summary>Nothing at or above the level.</summary>
    NothingFound,

    /// <summary>Heading of the summary.</summary>
    Summary,

    /// <summary>Summary row.</summary>
    SummaryProjects,

    /// <summary>Projects with errors: number.</summary>
    SummaryProjectsWithErrors,

    /// <summary>Summary row.</summary>
    SummaryFiles,

    /// <summary>Files and lines: files, lines.</summary>
    SummaryFilesAndLines,

    /// <summary>Summary row.</summary>
    SummaryFindings,

    /// <summary>Counts by level: errors, warnings, suggestions.</summary>
    SummaryCounts,

    /// <summary>Suppressed findings: number.</summary>
    SummarySuppressed,

    /// <summary>Findings below the level: number.</summary>
    SummaryNotListed,

    /// <summary>Summary row.</summary>
    SummaryUnresolved,

    /// <summary>Unresolved things: packages, projects and assemblies, conditions and values.</summary>
    SummaryUnresolvedCounts,

    /// <summary>How to see what was unresolved.</summary>
    SummaryVerboseHint,

    /// <summary>Summary row.</summary>
    SummarySarif,

    /// <summary>Summary row.</summary>
    SummaryTime,

    /// <summary>Seconds.</summary>
    SummarySeconds,

    /// <summary>The one line of a quiet run: errors, warnings, suggestions, projects, files, lines, seconds.</summary>
    SummaryLine,

    /// <summary>After Ctrl-C.</summary>
    Interrupted,

    /// <summary>A failure of the tool itself: message.</summary>
    InternalFailure,
}
