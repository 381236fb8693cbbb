namespace CsLaw.Tool.Projects.Solutions;

/// <summary>What a solution or solution filter names.</summary>
/// <param name="Solution">The solution itself, absolute; projects are named relative to its folder.</param>
/// <param name="Projects">The project paths, as written, in order.</param>
internal sealed record SolutionContent(string Solution, IReadOnlyList<string> Projects);
