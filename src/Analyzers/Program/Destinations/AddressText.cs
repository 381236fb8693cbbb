using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>The beginning of an address that the program decides.</summary>
/// <param name="Text">The text; what follows it may be known at run time only.</param>
/// <param name="At">The expression or setting that decides it.</param>
/// <param name="By">Whether code or a settings file has it.</param>
internal sealed record AddressText(string Text, Location At, DecidedBy By)
{
    /// <summary>Whether this is all of the text, so that nothing that is known at run time only follows.</summary>
    public bool IsWhole { get; init; } = true;
}
