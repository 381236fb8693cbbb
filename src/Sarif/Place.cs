namespace CsLaw.Sarif;

/// <summary>A stretch of text in a file.</summary>
/// <param name="Path">The file, absolute or relative to the root of the run; empty if the finding is about the project as a whole.</param>
/// <param name="StartLine">First line, counted from 1.</param>
/// <param name="StartColumn">First column, counted from 1 in UTF-16 code units.</param>
/// <param name="EndLine">Last line, counted from 1.</param>
/// <param name="EndColumn">The column behind the last character, counted from 1.</param>
public sealed record Place(string Path, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The place of a finding that stands in no file.</summary>
    public static Place None { get; } = new("", 1, 1, 1, 1);
}
