using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// What a body hands to a function that was handed to it: <c>void Each(Action&lt;string&gt; say) =&gt; say(customer.Mobile)</c>. The same data handed to the
/// same parameter is one handing, wherever in the body that is: a caller sees it at its own call.
/// </summary>
/// <param name="Function">The parameter that is the function.</param>
/// <param name="Ordinal">Which parameter of the function.</param>
/// <param name="Origin">What it is handed.</param>
internal sealed record Handing(IParameterSymbol Function, int Ordinal, Origin Origin)
{
    /// <inheritdoc/>
    public bool Equals(Handing? other) => other is not null && Ordinal == other.Ordinal && SymbolEqualityComparer.Default.Equals(Function, other.Function) && OriginSet.IsSame(Origin, other.Origin);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((((SymbolEqualityComparer.Default.GetHashCode(Function) * 31) + Ordinal) * 31) + SymbolEqualityComparer.Default.GetHashCode(Origin.Member ?? Origin.Symbol));
}
