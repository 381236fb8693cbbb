using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>A variable or member that an address, or the part of it that names the host, is taken from.</summary>
internal sealed class AddressSource : IEquatable<AddressSource>
{
    private readonly ISymbol _symbol;
    private readonly ISymbol? _owner;
    private readonly ImmutableArray<Definition> _definitions;

    /// <param name="symbol">The local, parameter, field or property.</param>
    /// <param name="owner">What the member is read from; null for a variable or a member of the own object.</param>
    /// <param name="definitions">The assignments of which one was the last when it was read; default where that is not known, as in a lambda that captures it.</param>
    public AddressSource(ISymbol symbol, ISymbol? owner, ImmutableArray<Definition> definitions)
    {
        _symbol = symbol;
        _owner = owner;
        _definitions = definitions;
    }

    /// <summary>The parameter, if the address is taken from one.</summary>
    public IParameterSymbol? Parameter => _symbol as IParameterSymbol;

    /// <summary>The parameter of which the address is a member, if it is one.</summary>
    public IParameterSymbol? ParameterWithMember => _owner as IParameterSymbol;

    /// <summary>The same member of something else.</summary>
    public AddressSource Of(ISymbol owner) => new(_symbol, owner, _definitions);

    /// <summary>Whether the two hold the same value: nothing was assigned in between.</summary>
    public bool IsSame(AddressSource other) =>
        SymbolEqualityComparer.Default.Equals(_symbol, other._symbol) && SymbolEqualityComparer.Default.Equals(_owner, other._owner)
        && (_definitions.IsDefault || other._definitions.IsDefault || AreSame(_definitions, other._definitions));

    public bool Equals(AddressSource? other) => other is not null && _definitions.IsDefault == other._definitions.IsDefault && IsSame(other);

    public override bool Equals(object? obj) => Equals(obj as AddressSource);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(_symbol);

    private static bool AreSame(ImmutableArray<Definition> left, ImmutableArray<Definition> right)
    {
        if (left.Length != right.Length)
            return false;
        foreach (Definition definition in left)
        {
            if (!right.Contains(definition))
                return false;
        }

        return true;
    }
}
