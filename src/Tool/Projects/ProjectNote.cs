namespace CsLaw.Tool.Projects;

/// <summary>One thing a project says that could not be followed.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Subject">The thing itself: a condition, a package, a path.</param>
/// <param name="Detail">Where it stands or what was used instead.</param>
internal sealed record ProjectNote(NoteKind Kind, string Subject, string Detail = "");
