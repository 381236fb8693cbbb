namespace CsLaw.Benchmarks.Generation;

/// <summary>A source to be written.</summary>
/// <param name="Name">File name.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string Name, string Text);
