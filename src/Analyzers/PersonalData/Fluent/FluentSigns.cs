using System;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Signs;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData.Fluent;

/// <summary>
/// What the validators and mappings of a compilation say of its members. They are read when the first member is asked for, once, and only those types and
/// methods are looked into whose declared names and bases show that they hold such chains of calls.
/// </summary>
internal sealed class FluentSigns
{
    private readonly Lazy<ImmutableDictionary<ISymbol, MemberSigns>> _signs;

    public FluentSigns(Compilation compilation) => _signs = new(() => new FluentReader(compilation).Read());

    /// <summary>What is said of a property or field of the sources, or null.</summary>
    public MemberSigns? Find(ISymbol symbol) =>
        symbol is IPropertySymbol or IFieldSymbol && !_signs.Value.IsEmpty && _signs.Value.TryGetValue(symbol.OriginalDefinition, out MemberSigns? signs) ? signs : null;
}
