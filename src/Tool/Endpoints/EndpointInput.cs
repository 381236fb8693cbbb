namespace CsLaw.Tool.Endpoints;

/// <summary>Something that takes its value from the caller.</summary>
/// <param name="Name">Parameter, property or field.</param>
/// <param name="Source">Part of the request: <c>body</c>, <c>form</c>, <c>query</c>, <c>route</c>, <c>header</c>, <c>file</c> or <c>message</c>.</param>
/// <param name="Taxa">Ids of the personal data it holds, sensitive first.</param>
internal sealed record EndpointInput(string Name, string Source, IReadOnlyList<string> Taxa);
