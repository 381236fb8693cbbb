namespace CsLaw.Tool.Reports;

/// <summary>The forms a report comes in; the names are the words of <c>--format</c>.</summary>
internal enum ReportFormat
{
    /// <summary>One self-contained page for readers.</summary>
    Html,

    /// <summary>A summary for the page of a job.</summary>
    Markdown,

    /// <summary>GitLab's Code Quality report.</summary>
    GitLab,

    /// <summary>One record a finding, for spreadsheets.</summary>
    Csv,

    /// <summary>JUnit's XML: a test suite a rule, a failed test a finding.</summary>
    JUnit,
}
