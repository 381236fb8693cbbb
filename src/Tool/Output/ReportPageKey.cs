namespace CsLaw.Tool.Output;

/// <summary>
/// What the page of a report says; its script asks by these names, beginning with a lower-case letter. In <c>Resources/Texts*.resx</c> each name stands behind
/// the word <c>ReportPage</c>.
/// </summary>
internal enum ReportPageKey
{
    /// <summary>Page: its title.</summary>
    Title,

    /// <summary>Page: link to the findings.</summary>
    Skip,

    /// <summary>Page: button for the other language.</summary>
    OtherLanguage,

    /// <summary>Page: version, standing, suppressed, projects.</summary>
    About,

    /// <summary>Page: a scan that did not end.</summary>
    Incomplete,

    /// <summary>Page: what it is not.</summary>
    Advice,

    /// <summary>Page: heading.</summary>
    Summary,

    /// <summary>Page: heading.</summary>
    Map,

    /// <summary>Page: what the map shows.</summary>
    MapAbout,

    /// <summary>Page: caption.</summary>
    MapTable,

    /// <summary>Page: the map for screen readers: number of paths.</summary>
    MapLabel,

    /// <summary>Page: column.</summary>
    Kind,

    /// <summary>Page: column.</summary>
    Sink,

    /// <summary>Page: column.</summary>
    Place,

    /// <summary>Page: column.</summary>
    Count,

    /// <summary>Page: heading.</summary>
    Findings,

    /// <summary>Page: field.</summary>
    Search,

    /// <summary>Page: field and column.</summary>
    Severity,

    /// <summary>Page: field and column.</summary>
    Article,

    /// <summary>Page: field and column.</summary>
    Theme,

    /// <summary>Page: field and column.</summary>
    Project,

    /// <summary>Page: column.</summary>
    Rule,

    /// <summary>Page: column.</summary>
    Message,

    /// <summary>Page: field.</summary>
    ShowSuppressed,

    /// <summary>Page: choice.</summary>
    All,

    /// <summary>Page: level.</summary>
    Error,

    /// <summary>Page: level.</summary>
    Warning,

    /// <summary>Page: level.</summary>
    Note,

    /// <summary>Page: rules without an article.</summary>
    NoArticle,

    /// <summary>Page: files outside of projects.</summary>
    NoProject,

    /// <summary>Page: shown, all.</summary>
    Found,

    /// <summary>Page: heading.</summary>
    Steps,

    /// <summary>Page: button.</summary>
    More,

    /// <summary>Page: reason.</summary>
    SuppressedBecause,

    /// <summary>Page: no reason.</summary>
    NoReason,

    /// <summary>Heading of the declared grounds in a report.</summary>
    Grounds,

    /// <summary>What the declared grounds are.</summary>
    GroundsAbout,

    /// <summary>Heading of the endpoints for which grounds are declared.</summary>
    Endpoint,

    /// <summary>Heading of what is declared.</summary>
    Ground,
}
