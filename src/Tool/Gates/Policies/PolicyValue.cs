namespace CsLaw.Tool.Gates.Policies;

/// <summary>A value of a policy file that knows its line, so that an error can say where it is.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Text">The text of a string; null for anything else.</param>
/// <param name="Flag">True or false; null for anything else.</param>
/// <param name="Items">The values of an array; null for anything else.</param>
/// <param name="Members">The members of an object in their order; null for anything else.</param>
internal sealed record PolicyValue(
    int Line,
    string? Text = null,
    bool? Flag = null,
    IReadOnlyList<PolicyValue>? Items = null,
    IReadOnlyList<PolicyMember>? Members = null);
