using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>What can be assigned in a body: a local, a parameter, or a temporary the compiler's graph uses for a value that crosses blocks.</summary>
internal readonly struct Variable : IEquatable<Variable>
{
    private readonly ISymbol? _symbol;
    private readonly CaptureId _capture;

    public Variable(ISymbol symbol)
    {
        _symbol = symbol;
        _capture = default;
    }

    public Variable(CaptureId capture)
    {
        _symbol = null;
        _capture = capture;
    }

    /// <summary>The local or parameter; null for a temporary.</summary>
    public ISymbol? Symbol => _symbol;

    public bool Equals(Variable other) =>
        _symbol is null ? other._symbol is null && _capture.Equals(other._capture) : SymbolEqualityComparer.Default.Equals(_symbol, other._symbol);

    public override bool Equals(object? obj) => obj is Variable other && Equals(other);

    public override int GetHashCode() => _symbol is null ? _capture.GetHashCode() : SymbolEqualityComparer.Default.GetHashCode(_symbol);
}
