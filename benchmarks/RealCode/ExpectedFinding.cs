using System.Security.Cryptography;
using System.Text;

namespace CsLaw.Benchmarks.RealCode;

/// <summary>A finding without the code it stands in: rule, level, file, and a hash of the line, so that a list may be kept of code that is not.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Path">The file below the top of the repository.</param>
/// <param name="Line">Hash of the line without the blanks around it.</param>
internal sealed record ExpectedFinding(string Rule, string Level, string Path, string Line) : IComparable<ExpectedFinding>
{
    private const int HashLength = 16;

    /// <summary>The hash of a line, in hexadecimal digits.</summary>
    public static string HashOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line.Trim())))[..HashLength];

    /// <summary>The finding that a line of a list names.</summary>
    /// <exception cref="FormatException">The line does not have four parts.</exception>
    public static ExpectedFinding Parse(string line) =>
        line.Split('\t') is [var rule, var level, var path, var hash] ? new ExpectedFinding(rule, level, path, hash) : throw new FormatException($"'{line}' is not rule, level, path and hash with tabs between them");

    /// <inheritdoc/>
    public int CompareTo(ExpectedFinding? other) => string.CompareOrdinal(ToString(), other?.ToString());

    /// <inheritdoc/>
    public override string ToString() => string.Join('\t', Rule, Level, Path, Line);
}
