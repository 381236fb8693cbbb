namespace CsLaw.Tool.Commands;

/// <summary>What the exit code tells a script.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the level, everything read.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the level, everything read.</summary>
    public const int Findings = 1;

    /// <summary>
    /// Wrong usage, or something could not be read or written; it outranks findings, because the answer is then not whole.
    /// </summary>
    public const int Unusable = 2;

    /// <summary>Ended by Ctrl-C, as shells count signals.</summary>
    public const int Interrupted = 130;
}
