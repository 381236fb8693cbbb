namespace CsLaw.Tool.Gates.Policies;

/// <summary>A member of an object in a policy file.</summary>
/// <param name="Line">The line of its name, from 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
internal sealed record PolicyMember(int Line, string Name, PolicyValue Value);
