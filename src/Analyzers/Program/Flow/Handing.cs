using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>What a body hands to a function that was handed to it: <c>void Each(Action&lt;string&gt; say) =&gt; say(customer.Mobile)</c>.</summary>
/// <param name="Function">The parameter that is the function.</param>
/// <param name="Ordinal">Which parameter of the function.</param>
/// <param name="Origin">What it is handed.</param>
internal sealed record Handing(IParameterSymbol Function, int Ordinal, Origin Origin);
