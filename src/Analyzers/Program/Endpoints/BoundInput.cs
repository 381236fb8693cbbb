using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Something that takes its value from the caller: a parameter of the handler, or a bound property or field of its page or component.</summary>
internal sealed record BoundInput(ISymbol Symbol, BindingSource Source)
{
    /// <summary>An attribute of it asks for that part of the request.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The type of the value.</summary>
    public ITypeSymbol? Type => ValueTracer.TypeOf(Symbol);
}
