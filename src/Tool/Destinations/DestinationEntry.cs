namespace CsLaw.Tool.Destinations;

/// <summary>A destination as the list shows it.</summary>
/// <param name="Path">The file in which it is used.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Kind">What goes there: <c>http</c> or <c>ai</c> for a request, the kind of a library's client such as <c>database</c>, or <c>setting</c>.</param>
/// <param name="Host">Host name or cloud region; empty where the program does not determine it.</param>
/// <param name="Jurisdiction">Where it stands: <c>mainland</c>, <c>outside</c>, <c>own</c> or <c>unknown</c>.</param>
/// <param name="DecidedBy">What decides it: <c>code</c>, <c>settings</c>, <c>default</c> or <c>nothing</c>.</param>
/// <param name="DecidedPath">The file in which it is decided; empty where it is not.</param>
/// <param name="DecidedLine">Line in that file, from 1; 0 where it is not decided.</param>
/// <param name="Taxa">Ids of the personal data that is seen to go there, in their order.</param>
/// <param name="Guard">What stands before it: <c>filter</c>, <c>check</c>, <c>route</c> or <c>none</c>.</param>
internal sealed record DestinationEntry(
    string Path,
    int Line,
    string Kind,
    string Host,
    string Jurisdiction,
    string DecidedBy,
    string DecidedPath,
    int DecidedLine,
    IReadOnlyList<string> Taxa,
    string Guard);
