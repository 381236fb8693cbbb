namespace CsLawAnalyzers.Program.Destinations;

/// <summary>What decides a destination.</summary>
internal enum DecidedBy
{
    /// <summary>Nothing that is seen.</summary>
    Nothing,

    /// <summary>A text in the code.</summary>
    Code,

    /// <summary>A value of a settings file.</summary>
    Settings,

    /// <summary>The client's own default: an SDK that is told no address.</summary>
    Default,
}
