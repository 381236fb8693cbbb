namespace CsLaw.Tool.Output;

/// <summary>
/// What a run says while it goes on and at its end, and what it says of wrong usage. As with all keys here every name stands in <c>Resources/Texts*.resx</c>; texts of
/// problems and notes are keyed by their kinds.
/// </summary>
internal enum TextKey
{
    /// <summary>Usage: a number of projects below one.</summary>
    BadMaxParallel,

    /// <summary>Usage: restoring where MSBuild is not asked.</summary>
    RestoreWithoutBuild,

    /// <summary>An option that does not exist: its name.</summary>
    UnknownOption,

    /// <summary>Usage: no command; those there are.</summary>
    CommandMissing,

    /// <summary>Usage: a command that does not exist; those there are.</summary>
    UnknownCommand,

    /// <summary>Usage: an argument that is missing: its name.</summary>
    ArgumentMissing,

    /// <summary>Usage: an argument without a letter: its name.</summary>
    EmptyArgument,

    /// <summary>Usage: an argument for which there is no place.</summary>
    TooManyArguments,

    /// <summary>Usage: an option that has to be given.</summary>
    OptionMissing,

    /// <summary>Usage: an option without its value: option, name of the value.</summary>
    OptionWithoutValue,

    /// <summary>Usage: an option with one value that is given several.</summary>
    OptionTwice,

    /// <summary>Usage: a word that an option does not take: word, option, words it takes.</summary>
    NoSuchWord,

    /// <summary>Points at the help after wrong usage: the command.</summary>
    UsageHint,

    /// <summary>Progress before the projects are known.</summary>
    ProgressReading,

    /// <summary>Progress line: number, total, project.</summary>
    ProgressProject,

    /// <summary>Level name.</summary>
    LevelError,

    /// <summary>Level name.</summary>
    LevelWarning,

    /// <summary>Level name.</summary>
    LevelNote,

    /// <summary>A project that does not compile: project, number of errors.</summary>
    ErrorsInTheWay,

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

    /// <summary>Number of members at which a budget of the flow engine ran out.</summary>
    SummaryBudgets,

    /// <summary>Summary: number of projects MSBuild gave no answer about.</summary>
    SummaryTextProjects,

    /// <summary>Summary: number of source generators that did not run.</summary>
    SummaryGenerators,

    /// <summary>Summary: number of packages in whose place outlines stand.</summary>
    SummaryOutlines,

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

    /// <summary>An option that belongs to <c>--data</c>: its name.</summary>
    OnlyWithData,

    /// <summary>Usage: a form of list that only personal data and the map have.</summary>
    OnlyWithDataOrMap,

    /// <summary>A path where a rule is expected: the path.</summary>
    PathWithoutData,

    /// <summary>No such rule: what was asked for, near rules.</summary>
    UnknownRule,

    /// <summary>No such article: the citation, near articles.</summary>
    UnknownArticle,

    /// <summary>No number of an article: what was written.</summary>
    NoArticleNumber,

    /// <summary>An option without --data or --endpoints: option.</summary>
    OnlyWithList,

    /// <summary>--data and --endpoints together.</summary>
    DataOrEndpoints,

    /// <summary>Error: an option value that goes with --data-map only.</summary>
    OnlyWithDataMap,

    /// <summary>After a merge: number of logs, number of projects, file.</summary>
    Merged,

    /// <summary>A shard that is none: the text.</summary>
    BadShard,

    /// <summary>After writing: file, findings.</summary>
    ReportWritten,

    /// <summary>Findings that a summary leaves out: their number.</summary>
    ReportMore,

    /// <summary>Where data goes.</summary>
    ReportPlaceOwn,

    /// <summary>Where data goes.</summary>
    ReportPlaceMainland,

    /// <summary>Where data goes.</summary>
    ReportPlaceOutside,

    /// <summary>Where data goes.</summary>
    ReportPlaceUnknown,
}
