namespace CsLawAnalyzers.Law;

/// <summary>Which numbering of the Cybersecurity Law a message speaks; chosen by <c>cslaw_law_version</c>.</summary>
internal enum LawVersion
{
    /// <summary>The text as amended on 2025-10-28, in force since 2026-01-01.</summary>
    Of2025,

    /// <summary>The text of 2016, for audits of earlier periods.</summary>
    Of2016,
}
