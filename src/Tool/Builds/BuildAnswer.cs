using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Builds;

/// <summary>What MSBuild said.</summary>
/// <param name="Calls">What each project hands to the compiler, in the order of project and framework.</param>
/// <param name="Unrestored">Projects whose packages were never restored; a call of theirs would lack them, so there is none.</param>
/// <param name="Failures">What MSBuild said against other projects, by their path.</param>
internal sealed record BuildAnswer(
    IReadOnlyList<CompilerCall> Calls,
    IReadOnlySet<string> Unrestored,
    IReadOnlyDictionary<string, string> Failures)
{
    /// <summary>No answer about anything.</summary>
    public static BuildAnswer Nothing { get; } = new([], new HashSet<string>(), new Dictionary<string, string>(LocalPath.Comparer));
}
