namespace CsLaw.Tool.Endpoints;

/// <summary>A piece of declared evidence.</summary>
/// <param name="Kind">What it is evidence of: <c>consent</c>, <c>identity</c> or <c>transfer</c>.</param>
/// <param name="Place">Where it stands, e.g. <c>attribute</c>, <c>group</c> or <c>middleware</c>.</param>
/// <param name="Name">The attribute, filter, policy or method.</param>
/// <param name="Declaration">The ground and the reason, where the evidence is somebody's word and nothing enforces it; else empty.</param>
/// <param name="Purpose">The purpose that consent is asked for, where the code shows it; else empty.</param>
internal sealed record EndpointEvidence(string Kind, string Place, string Name, string Declaration, string Purpose);
