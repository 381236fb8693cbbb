namespace CsLaw.Tool.Commands;

/// <summary>How much a scan tells.</summary>
internal enum Verbosity
{
    /// <summary>Only problems and one line.</summary>
    Quiet,

    /// <summary>Findings and the summary.</summary>
    Normal,

    /// <summary>Also compilation errors and what could not be followed.</summary>
    Detailed,
}
