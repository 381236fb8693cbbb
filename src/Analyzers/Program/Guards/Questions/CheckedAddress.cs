using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Guards.Questions;

/// <summary>The address whose host a check has looked up or compared. It lets no other address pass.</summary>
/// <param name="Value">The expression of the address.</param>
/// <param name="Body">The body the expression stands in.</param>
/// <param name="Sources">What it is taken from, in that body and in those that call it.</param>
internal sealed record CheckedAddress(IOperation Value, BodyGraph Body, AddressSources Sources)
{
    /// <summary>The address that an expression of a body stands for.</summary>
    public static CheckedAddress Of(IOperation value, BodyGraph body) => new(value, body, AddressSources.Of(value, CallPath.In(body)));
}
