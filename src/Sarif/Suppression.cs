namespace CsLaw.Sarif;

/// <summary>A decision of the user not to hear of a finding.</summary>
/// <param name="Kind"><c>inSource</c> for a pragma or an attribute, <c>external</c> for a decision kept beside the code (SARIF 2.1.0 § 3.35.2).</param>
/// <param name="Justification">The reason given, null if none was.</param>
public sealed record Suppression(string Kind, string? Justification);
