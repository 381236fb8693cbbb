namespace CsLaw.Tool.Commands.Logs;

/// <summary>What the user asked <c>gate</c> to do.</summary>
/// <param name="Log">The log of the run.</param>
/// <param name="Baseline">A baseline or an earlier log; null if nothing is known yet.</param>
/// <param name="Policy">The policy, null for the usual one.</param>
/// <param name="Quiet">Only what fails, and one line.</param>
internal sealed record GateOptions(string Log, string? Baseline, string? Policy, bool Quiet);
