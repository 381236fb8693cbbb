namespace CsLaw.Tool.Output;

/// <summary>
/// The texts this tool says. Every name is a key of <c>Resources/Texts*.resx</c>; texts of problems and notes are keyed by their kinds.
/// </summary>
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

    /// <summary>Help: option of <c>scan</c>.</summary>
    ScanVerbosity,

    /// <summary>Help: option of <c>scan</c>.</summary>
    ScanBuildMode,

    /// <summary>Help: option of <c>scan</c>.</summary>
    ScanRestore,

    /// <summary>Help: option of <c>scan</c>.</summary>
    ScanMaxParallel,

    /// <summary>Usage: a number of projects below one.</summary>
    BadMaxParallel,

    /// <summary>Usage: restoring where MSBuild is not asked.</summary>
    RestoreWithoutBuild,

    /// <summary>The <c>--level</c> option.</summary>
    ScanLevel,

    /// <summary>The <c>--lang</c> option.</summary>
    LanguageOption,

    /// <summary>Examples and exit codes below the help.</summary>
    ScanMore,

    /// <summary>An option that does not exist: its name.</summary>
    UnknownOption,

    /// <summary>Points at the help after wrong usage: the command.</summary>
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

    /// <summary>An option that belongs to <c>--data</c>: its name.</summary>
    OnlyWithData,

    /// <summary>A path where a rule is expected: the path.</summary>
    PathWithoutData,

    /// <summary>No such rule: what was asked for, near rules.</summary>
    UnknownRule,

    /// <summary>No such article: the citation, near articles.</summary>
    UnknownArticle,

    /// <summary>No number of an article: what was written.</summary>
    NoArticleNumber,

    /// <summary>Separates the items of a list in a sentence.</summary>
    ListSeparator,

    /// <summary>A citation: law, article, paragraph and item.</summary>
    CitedArticle,

    /// <summary>The paragraph in a citation.</summary>
    CitedParagraph,

    /// <summary>The item in a citation.</summary>
    CitedItem,

    /// <summary>Of an article: its law, the address of the text.</summary>
    ArticleOfLaw,

    /// <summary>Of an article: it came with the amendment.</summary>
    ArticleNew,

    /// <summary>Of an article: its former number.</summary>
    ArticleFormer,

    /// <summary>Of an article: where the one is that had its number: the number, the citation.</summary>
    ArticleRenumbered,

    /// <summary>Of an article: provisions read together with it.</summary>
    ArticleRelated,

    /// <summary>Heading of the paraphrase.</summary>
    ArticleInShort,

    /// <summary>Heading of the official text.</summary>
    ArticleText,

    /// <summary>Heading of the penalty provisions.</summary>
    ArticlePenalties,

    /// <summary>Heading of the rules.</summary>
    ArticleRules,

    /// <summary>No rule names the article.</summary>
    ArticleNoRules,

    /// <summary>A rule for this duty: id, title.</summary>
    RuleWatches,

    /// <summary>A rule whose duty this penalty belongs to: id, title.</summary>
    RuleIsFined,

    /// <summary>A rule read together with the article: id, title.</summary>
    RuleIsRelated,

    /// <summary>Heading of what code shows.</summary>
    ArticleCoverage,

    /// <summary>Below every article.</summary>
    ArticleCaution,

    /// <summary>Column.</summary>
    DataPlace,

    /// <summary>Column.</summary>
    DataMember,

    /// <summary>Column.</summary>
    DataTaxon,

    /// <summary>Column.</summary>
    DataSensitivity,

    /// <summary>Column.</summary>
    DataConfidence,

    /// <summary>Column.</summary>
    DataSign,

    /// <summary>Sensitive personal information (PIPL Art. 28).</summary>
    DataSensitive,

    /// <summary>Personal information that is not sensitive.</summary>
    DataGeneral,

    /// <summary>Nothing listed.</summary>
    DataNothing,

    /// <summary>The list was written: file.</summary>
    DataWritten,

    /// <summary>Summary: members, declared, known, named, hinted, sensitive, general, types about persons, projects, files.</summary>
    DataSummary,

    /// <summary>Summary: members with less confidence.</summary>
    DataBelow,

    /// <summary>Summary: test projects.</summary>
    DataLeftOut,

    /// <summary>Summary: what was not resolved.</summary>
    DataUnresolved,

    /// <summary>Confidence.</summary>
    ConfidenceDeclared,

    /// <summary>Confidence.</summary>
    ConfidenceKnown,

    /// <summary>Confidence.</summary>
    ConfidenceNamed,

    /// <summary>Confidence.</summary>
    ConfidenceHinted,

    /// <summary>Sign.</summary>
    SignName,

    /// <summary>Sign: a weak word in a type about a person.</summary>
    SignPerson,

    /// <summary>Sign.</summary>
    SignAttribute,

    /// <summary>Sign.</summary>
    SignRule,

    /// <summary>Sign.</summary>
    SignDisplay,

    /// <summary>Sign.</summary>
    SignColumn,

    /// <summary>Sign.</summary>
    SignComment,

    /// <summary>Sign.</summary>
    SignMember,

    /// <summary>Sign.</summary>
    SignKey,

    /// <summary>Sign.</summary>
    SignSetting,

    /// <summary>Help: --endpoints.</summary>
    ExplainEndpoints,

    /// <summary>An option without --data or --endpoints: option.</summary>
    OnlyWithList,

    /// <summary>--data and --endpoints together.</summary>
    DataOrEndpoints,

    /// <summary>Column: kind of endpoint.</summary>
    EndpointKind,

    /// <summary>Column: verb and route.</summary>
    EndpointRoute,

    /// <summary>Column: handler.</summary>
    EndpointHandler,

    /// <summary>Column: who may call.</summary>
    EndpointCaller,

    /// <summary>Column: what comes from the caller.</summary>
    EndpointInputs,

    /// <summary>Column: declared evidence.</summary>
    EndpointEvidence,

    /// <summary>No endpoint.</summary>
    EndpointNothing,

    /// <summary>Summary: endpoints, those that take personal data, those open to anyone, projects, files.</summary>
    EndpointSummary,

    /// <summary>Help: --destinations.</summary>
    ExplainDestinations,

    /// <summary>Column: host or region.</summary>
    DestinationHost,

    /// <summary>Column: jurisdiction.</summary>
    DestinationJurisdiction,

    /// <summary>Column: what decides it, and where.</summary>
    DestinationDecided,

    /// <summary>Column: personal data that goes there.</summary>
    DestinationData,

    /// <summary>Column: what stands before it.</summary>
    DestinationGuard,

    /// <summary>No destination.</summary>
    DestinationNothing,

    /// <summary>Summary: destinations, those outside, those nobody can place, those that personal data reaches, projects, files.</summary>
    DestinationSummary,

    /// <summary>Help: --data-map.</summary>
    ExplainDataMap,

    /// <summary>Title of the data map.</summary>
    DataMapTitle,

    /// <summary>What the data map is, and is not.</summary>
    DataMapNotice,

    /// <summary>Column: kind of personal data.</summary>
    DataMapKind,

    /// <summary>Column: purposes consent is asked for.</summary>
    DataMapPurposes,

    /// <summary>Column: declared grounds.</summary>
    DataMapGrounds,

    /// <summary>Column: endpoints that take it.</summary>
    DataMapSources,

    /// <summary>Column: places that keep it.</summary>
    DataMapStores,

    /// <summary>Column: destinations.</summary>
    DataMapRecipients,

    /// <summary>Column: what says how long it is kept.</summary>
    DataMapRetention,

    /// <summary>Nothing of that kind was seen in code.</summary>
    DataMapUnseen,

    /// <summary>No personal data is taken, kept or sent.</summary>
    DataMapNothing,

    /// <summary>Summary: kinds, sensitive ones, those leaving the mainland, projects, files.</summary>
    DataMapSummary,

    /// <summary>Error: an option value that goes with --data-map only.</summary>
    OnlyWithDataMap,

    /// <summary>Jurisdiction.</summary>
    JurisdictionMainland,

    /// <summary>Jurisdiction.</summary>
    JurisdictionOutside,

    /// <summary>Jurisdiction.</summary>
    JurisdictionOwn,

    /// <summary>Jurisdiction.</summary>
    JurisdictionUnknown,

    /// <summary>Caller.</summary>
    CallerAnyone,

    /// <summary>Caller.</summary>
    CallerPerson,

    /// <summary>Caller.</summary>
    CallerStaff,

    /// <summary>Caller.</summary>
    CallerMachine,

    /// <summary>What <c>merge</c> does.</summary>
    MergeDescription,

    /// <summary>The logs to join.</summary>
    MergeLogs,

    /// <summary>Where the joined log goes.</summary>
    MergeSarif,

    /// <summary>Examples and exit codes of <c>merge</c>.</summary>
    MergeMore,

    /// <summary>After a merge: number of logs, number of projects, file.</summary>
    Merged,

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

    /// <summary>Heading of findings that fail.</summary>
    GateFailing,

    /// <summary>Heading of suppressions without a reason.</summary>
    GateUnjustified,

    /// <summary>Heading of expired exemptions.</summary>
    GateExpired,

    /// <summary>Heading of new findings that do not fail.</summary>
    GateNew,

    /// <summary>Heading of fixed findings.</summary>
    GateFixed,

    /// <summary>Heading of exemptions without use.</summary>
    GateIdle,

    /// <summary>The verdict: new, fixed, unchanged, exempt.</summary>
    GatePassed,

    /// <summary>The verdict: new, fixed, unchanged, exempt.</summary>
    GateFailed,

    /// <summary>A log of a run that did not end: its path.</summary>
    GateNotWhole,

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

    /// <summary>Why a log cannot become a baseline.</summary>
    BaselineNotWhole,

    /// <summary>After writing: file, entries, new, gone.</summary>
    BaselineWritten,

    /// <summary>A policy that is no JSON.</summary>
    PolicyNotJson,

    /// <summary>A value that should be an object.</summary>
    PolicyNoObject,

    /// <summary>A value that should be a list: its name.</summary>
    PolicyNoList,

    /// <summary>A value that should be a text.</summary>
    PolicyNoText,

    /// <summary>A value that should be one of some words: the words.</summary>
    PolicyNoWord,

    /// <summary>A value that should be a day.</summary>
    PolicyNoDate,

    /// <summary>A member that is not known: its name, the known ones.</summary>
    PolicyUnknownName,

    /// <summary>An exemption without a reason.</summary>
    PolicyNoReason,

    /// <summary>An exemption without an end.</summary>
    PolicyNoEnd,

    /// <summary>An exemption of everything: the names of selectors.</summary>
    PolicyNoSelector,

    /// <summary>A rule or theme that does not exist: the text, the themes.</summary>
    PolicyUnknownRule,

    /// <summary>An article that does not exist: the text.</summary>
    PolicyUnknownArticle,

    /// <summary>A category that does not exist: the text.</summary>
    PolicyUnknownCategory,

    /// <summary>The <c>--shard</c> option.</summary>
    ScanShard,

    /// <summary>A shard that is none: the text.</summary>
    BadShard,

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

    /// <summary>Page: its title.</summary>
    ReportPageTitle,

    /// <summary>Page: link to the findings.</summary>
    ReportPageSkip,

    /// <summary>Page: button for the other language.</summary>
    ReportPageOtherLanguage,

    /// <summary>Page: version, standing, suppressed, projects.</summary>
    ReportPageAbout,

    /// <summary>Page: a scan that did not end.</summary>
    ReportPageIncomplete,

    /// <summary>Page: what it is not.</summary>
    ReportPageAdvice,

    /// <summary>Page: heading.</summary>
    ReportPageSummary,

    /// <summary>Page: heading.</summary>
    ReportPageMap,

    /// <summary>Page: what the map shows.</summary>
    ReportPageMapAbout,

    /// <summary>Page: caption.</summary>
    ReportPageMapTable,

    /// <summary>Page: the map for screen readers: number of paths.</summary>
    ReportPageMapLabel,

    /// <summary>Page: column.</summary>
    ReportPageKind,

    /// <summary>Page: column.</summary>
    ReportPageSink,

    /// <summary>Page: column.</summary>
    ReportPagePlace,

    /// <summary>Page: column.</summary>
    ReportPageCount,

    /// <summary>Page: heading.</summary>
    ReportPageFindings,

    /// <summary>Page: field.</summary>
    ReportPageSearch,

    /// <summary>Page: field and column.</summary>
    ReportPageSeverity,

    /// <summary>Page: field and column.</summary>
    ReportPageArticle,

    /// <summary>Page: field and column.</summary>
    ReportPageTheme,

    /// <summary>Page: field and column.</summary>
    ReportPageProject,

    /// <summary>Page: column.</summary>
    ReportPageRule,

    /// <summary>Page: column.</summary>
    ReportPageMessage,

    /// <summary>Page: field.</summary>
    ReportPageShowSuppressed,

    /// <summary>Page: choice.</summary>
    ReportPageAll,

    /// <summary>Page: level.</summary>
    ReportPageError,

    /// <summary>Page: level.</summary>
    ReportPageWarning,

    /// <summary>Page: level.</summary>
    ReportPageNote,

    /// <summary>Page: rules without an article.</summary>
    ReportPageNoArticle,

    /// <summary>Page: files outside of projects.</summary>
    ReportPageNoProject,

    /// <summary>Page: shown, all.</summary>
    ReportPageFound,

    /// <summary>Page: heading.</summary>
    ReportPageSteps,

    /// <summary>Page: button.</summary>
    ReportPageMore,

    /// <summary>Page: reason.</summary>
    ReportPageSuppressedBecause,

    /// <summary>Page: no reason.</summary>
    ReportPageNoReason,

    /// <summary>Heading of the declared grounds in a report.</summary>
    ReportPageGrounds,

    /// <summary>What the declared grounds are.</summary>
    ReportPageGroundsAbout,

    /// <summary>Heading of the endpoints for which grounds are declared.</summary>
    ReportPageEndpoint,

    /// <summary>Heading of what is declared.</summary>
    ReportPageGround,
}
