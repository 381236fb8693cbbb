namespace CsLaw.Tool.Output;

/// <summary>What the help says of the commands and of their options.</summary>
internal enum HelpKey
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

    /// <summary>Help: option of <c>scan</c>.</summary>
    ScanVerbosity,

    /// <summary>Help: option of <c>scan</c>.</summary>
    ScanBuildMode,

    /// <summary>Help: option of <c>scan</c>.</summary>
    ScanRestore,

    /// <summary>Help: option of <c>scan</c>.</summary>
    ScanMaxParallel,

    /// <summary>The <c>--level</c> option.</summary>
    ScanLevel,

    /// <summary>The <c>--help</c> option.</summary>
    HelpOption,

    /// <summary>Heading of the help: what a command does.</summary>
    HelpDescription,

    /// <summary>Mark of an option that has to be given.</summary>
    HelpRequired,

    /// <summary>Beginning of the mark that tells a value which holds unless another is given.</summary>
    HelpDefault,

    /// <summary>Usage line: place of a command.</summary>
    HelpCommand,

    /// <summary>Usage line: place of the options.</summary>
    HelpOptions,

    /// <summary>The <c>--lang</c> option.</summary>
    LanguageOption,

    /// <summary>Examples and exit codes below the help.</summary>
    ScanMore,

    /// <summary>Points at the help of the commands.</summary>
    AppMore,

    /// <summary>What <c>explain</c> does.</summary>
    ExplainDescription,

    /// <summary>What <c>explain</c> is about.</summary>
    ExplainSubject,

    /// <summary>The <c>--data</c> option.</summary>
    ExplainData,

    /// <summary>The <c>--format</c> option.</summary>
    ExplainFormat,

    /// <summary>The <c>--min</c> option.</summary>
    ExplainMinimum,

    /// <summary>The <c>--all</c> option.</summary>
    ExplainAll,

    /// <summary>The <c>--out</c> option.</summary>
    ExplainOut,

    /// <summary>The <c>--quiet</c> option.</summary>
    ExplainQuiet,

    /// <summary>Examples and exit codes below the help.</summary>
    ExplainMore,

    /// <summary>Help: --endpoints.</summary>
    ExplainEndpoints,

    /// <summary>Help: --destinations.</summary>
    ExplainDestinations,

    /// <summary>Help: --data-map.</summary>
    ExplainDataMap,

    /// <summary>What <c>merge</c> does.</summary>
    MergeDescription,

    /// <summary>The logs to join.</summary>
    MergeLogs,

    /// <summary>Where the joined log goes.</summary>
    MergeSarif,

    /// <summary>Examples and exit codes of <c>merge</c>.</summary>
    MergeMore,

    /// <summary>What <c>gate</c> does.</summary>
    GateDescription,

    /// <summary>The log to judge.</summary>
    GateLog,

    /// <summary>The <c>--baseline</c> option.</summary>
    GateBaseline,

    /// <summary>The <c>--policy</c> option.</summary>
    GatePolicy,

    /// <summary>The <c>--quiet</c> option of <c>gate</c>.</summary>
    GateQuiet,

    /// <summary>Examples and exit codes of <c>gate</c>.</summary>
    GateMore,

    /// <summary>What <c>baseline</c> does.</summary>
    BaselineDescription,

    /// <summary>The log to take findings from.</summary>
    BaselineLog,

    /// <summary>The baseline file.</summary>
    BaselineOut,

    /// <summary>The <c>--prune</c> option.</summary>
    BaselinePrune,

    /// <summary>Examples and exit codes of <c>baseline</c>.</summary>
    BaselineMore,

    /// <summary>The <c>--shard</c> option.</summary>
    ScanShard,

    /// <summary>What <c>report</c> does.</summary>
    ReportDescription,

    /// <summary>The log to tell.</summary>
    ReportLog,

    /// <summary>Where the report goes.</summary>
    ReportOut,

    /// <summary>The form of a report.</summary>
    ReportFormat,

    /// <summary>Examples and exit codes of <c>report</c>.</summary>
    ReportHelpMore,
}
