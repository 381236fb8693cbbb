using System;

namespace CsLaw.Guards.Tests.Redaction;

/// <summary>The adapter as the documentation shows it.</summary>
internal sealed class MaskRedactor(MaskKind kind) : Redactor
{
    public override int GetRedactedLength(ReadOnlySpan<char> input) => CsLaw.Guards.Redact.As(kind, input.ToString()).Length;

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        var masked = CsLaw.Guards.Redact.As(kind, source.ToString());
        masked.CopyTo(destination);
        return masked.Length;
    }
}
