namespace CsLaw.Tool.Endpoints;

/// <summary>An endpoint as the list shows it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Kind">Word for the kind, e.g. <c>razor-page</c>; the same in every language.</param>
/// <param name="Verb">HTTP verb, or empty.</param>
/// <param name="Route">Route template, or empty.</param>
/// <param name="Handler">The method that answers, or the member around a lambda.</param>
/// <param name="Audience">Who may call it: <c>anyone</c>, <c>person</c>, <c>staff</c> or <c>machine</c>.</param>
/// <param name="Inputs">What takes its value from the caller.</param>
/// <param name="Evidence">Evidence declared around it.</param>
internal sealed record EndpointEntry(
    string Path,
    int Line,
    string Kind,
    string Verb,
    string Route,
    string Handler,
    string Audience,
    IReadOnlyList<EndpointInput> Inputs,
    IReadOnlyList<EndpointEvidence> Evidence);
