namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// Hears of members at which a budget ran out, so that an answer may lack something. In the IDE nobody listens; a scan hands one in among the
/// additional files, which is the one way from a host to all analyzers of a compilation.
/// </summary>
internal interface IBudgetObserver
{
    /// <summary>A budget ran out at the member; may be called more than once for it, and from several threads.</summary>
    void Exhausted(string member);
}
