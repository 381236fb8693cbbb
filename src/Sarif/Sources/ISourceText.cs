namespace CsLaw.Sarif;

/// <summary>Gives the text of a line, for snippets and for fingerprints.</summary>
public interface ISourceText
{
    /// <summary>The line without its break.</summary>
    /// <param name="path">The file, absolute or relative to the root of the run.</param>
    /// <param name="number">The line, counted from 1 as the compiler counts.</param>
    /// <returns>Null if the file or the line cannot be had.</returns>
    string? Line(string path, int number);
}
