using CsLaw.Tool.Builds;

namespace CsLaw.Tool.Commands;

/// <summary>How the projects of a scan are read.</summary>
/// <param name="Mode">Where it is learned what they hand to the compiler.</param>
/// <param name="Restores">Whether their packages are restored first.</param>
/// <param name="Parallel">How many projects are worked on at once.</param>
internal sealed record ReadingOptions(BuildMode Mode, bool Restores, int Parallel)
{
    /// <summary>From their text, as nothing of a tree runs only because somebody looks at it.</summary>
    public static ReadingOptions AsText { get; } = new(BuildMode.None, Restores: false, Environment.ProcessorCount);
}
