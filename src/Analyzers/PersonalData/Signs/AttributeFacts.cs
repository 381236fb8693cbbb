using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData.Signs;

/// <summary>What attribute types tell, from <c>Attributes.txt</c> and the user's facts; a derived attribute tells what its base tells.</summary>
internal sealed class AttributeFacts
{
    private static readonly Lazy<Dictionary<string, ImmutableArray<AttributeFact>>> s_facts = new(Read);

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<AttributeFact>> _byType = new(SymbolEqualityComparer.Default);
    private readonly ImmutableDictionary<string, Taxon?> _ofUser;

    public AttributeFacts(ImmutableDictionary<string, Taxon?> ofUser) => _ofUser = ofUser;

    public ImmutableArray<AttributeFact> Of(INamedTypeSymbol attributeType) =>
        _byType.TryGetValue(attributeType, out ImmutableArray<AttributeFact> facts) ? facts : _byType.GetOrAdd(attributeType, Resolve(attributeType));

    private ImmutableArray<AttributeFact> Resolve(INamedTypeSymbol attributeType)
    {
        for (INamedTypeSymbol? type = attributeType; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (!_ofUser.IsEmpty && _ofUser.TryGetValue(ValueShape.FullName(type), out Taxon? taxon))
            {
                AttributeRole role = taxon is null ? AttributeRole.Silences : AttributeRole.Declares;
                return ImmutableArray.Create(new AttributeFact("", role, taxon?.Id, ImmutableArray<string>.Empty));
            }

            // One that is not there has the name by which it is written.
            if (!s_facts.Value.TryGetValue(type.Name, out ImmutableArray<AttributeFact> facts) && (type.TypeKind != TypeKind.Error || !s_facts.Value.TryGetValue(type.Name + "Attribute", out facts)))
                continue;

            ImmutableArray<AttributeFact> here =
                facts.RemoveAll(fact => fact.Namespace != "*" && fact.Namespace != type.ContainingNamespace.ToDisplayString());
            if (here.IsEmpty)
                continue;

            // A classification of one's own that is called public is no personal data.
            if (here[0].Role == AttributeRole.Declares && NamesPublicData(attributeType.Name))
                return ImmutableArray.Create(here[0] with { Role = AttributeRole.Silences });
            return here;
        }

        return ImmutableArray<AttributeFact>.Empty;
    }

    private static bool NamesPublicData(string name) =>
        name.StartsWith("Public", StringComparison.Ordinal) || name.StartsWith("NonPersonal", StringComparison.Ordinal)
        || name.StartsWith("NotPersonal", StringComparison.Ordinal) || name.StartsWith("System", StringComparison.Ordinal);

    private static Dictionary<string, ImmutableArray<AttributeFact>> Read()
    {
        var facts = new Dictionary<string, ImmutableArray<AttributeFact>>(StringComparer.Ordinal);
        foreach (string[] fields in EmbeddedLines.Read("Attributes.txt"))
        {
            var role = (AttributeRole)Enum.Parse(typeof(AttributeRole), fields[0], ignoreCase: true);
            int dot = fields[1].LastIndexOf('.');
            string name = fields[1].Substring(dot + 1);
            string? taxon = role == AttributeRole.Validates ? fields[2] : null;
            bool hasText = role is AttributeRole.Label or AttributeRole.Column or AttributeRole.Kind or AttributeRole.Pattern;
            ImmutableArray<string> arguments = hasText ? ImmutableArray.Create(fields, 2, fields.Length - 2) : ImmutableArray<string>.Empty;
            var fact = new AttributeFact(fields[1].Substring(0, dot), role, taxon, arguments);
            facts[name] = facts.TryGetValue(name, out ImmutableArray<AttributeFact> before) ? before.Add(fact) : ImmutableArray.Create(fact);
        }

        return facts;
    }
}
