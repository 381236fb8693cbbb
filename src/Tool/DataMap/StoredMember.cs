namespace CsLaw.Tool.DataMap;

/// <summary>A place where personal data is kept.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Kind"><c>table</c> for a member of an entity; else the kind of a sink: <c>storage</c>, <c>file</c>, <c>cache</c> or <c>queue</c>.</param>
/// <param name="Name">The entity and its member, or the library member that keeps it.</param>
/// <param name="Taxon">Id of the personal data.</param>
/// <param name="Protection">What was done to the value before: <c>encrypted</c>, <c>hashed</c>, <c>masked</c>, <c>anonymised</c>, or empty where nothing was seen.</param>
/// <param name="Retention">The member of the entity that says when it ends, or empty.</param>
internal sealed record StoredMember(string Path, int Line, string Kind, string Name, string Taxon, string Protection, string Retention);
