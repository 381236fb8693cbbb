using System;

namespace CsLaw.Guards.Tests.Redaction;

/// <summary>
/// The members that <c>Microsoft.Extensions.Compliance.Redaction.Redactor</c> asks its implementations for, so that the adapter of the
/// documentation is compiled and run without that package.
/// </summary>
internal abstract class Redactor
{
    public abstract int GetRedactedLength(ReadOnlySpan<char> input);

    public abstract int Redact(ReadOnlySpan<char> source, Span<char> destination);

    /// <summary>What a caller of such a redactor does.</summary>
    internal string RedactWhole(string text)
    {
        Span<char> destination = new char[GetRedactedLength(text)];
        return new string(destination[..Redact(text, destination)]);
    }
}
