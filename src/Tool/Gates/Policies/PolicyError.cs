using CsLaw.Tool.Output;

namespace CsLaw.Tool.Gates.Policies;

/// <summary>Something wrong in a policy file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">What is wrong and what to do, with places for the arguments.</param>
/// <param name="Arguments">What fills the places.</param>
internal sealed record PolicyError(int Line, GateKey Text, params object[] Arguments);
