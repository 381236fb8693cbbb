namespace CsLaw.Sarif;

/// <summary>An entry of the Common Weakness Enumeration.</summary>
/// <param name="Id">Its number, e.g. 532.</param>
/// <param name="Name">Its official name; the enumeration is published in English only.</param>
public sealed record Weakness(int Id, string Name);
