using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality.Disclosures;

/// <summary>Which data an answer may show, or does not show though its type holds it.</summary>
internal sealed class ShownData
{
    private readonly LibraryKnowledge _libraries;

    public ShownData(LibraryKnowledge libraries) => _libraries = libraries;

    /// <summary>Whether a type, method or member is declared to hold what people have chosen to show: by an attribute of it or of its type, or by a line of the project.</summary>
    public bool IsPublic(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingType)
        {
            if (current is INamedTypeSymbol type ? _libraries.FindType(type, FactVerb.Public, "public") is not null : _libraries.Find(current, FactVerb.Public) is not null)
                return true;
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (_libraries.FindType(attribute.AttributeClass, FactVerb.Public, "public") is not null)
                    return true;
            }

            // What a controller is declared as says nothing of what its actions give; what a type of data is declared as does.
            if (symbol is IMethodSymbol)
                return false;
        }

        return false;
    }

    /// <summary>Whether a member is left out of what is written, or is written through something that hides it, by its attributes.</summary>
    public bool IsHidden(ISymbol member)
    {
        if (LeftOut.Is(member, Disclosure.Kind, _libraries))
            return true;
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            if (_libraries.SanitizerNames.Find(type.Name) is not null)
                return true;
            foreach (TypedConstant argument in attribute.ConstructorArguments)
            {
                if (argument is { Kind: TypedConstantKind.Type, Value: ITypeSymbol converter } && _libraries.SanitizerNames.Find(converter.Name) is not null)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the data at an origin may be shown or is hidden: where it is read, and at each place it is put into.</summary>
    public bool Allows(Origin origin)
    {
        if (origin.Symbol is { } symbol && (IsPublic(symbol) || IsHidden(symbol)))
            return true;
        for (Slot? slot = origin.Slot; slot is not null; slot = slot.Rest)
        {
            if (IsPublic(slot.Member) || IsHidden(slot.Member))
                return true;
        }

        return false;
    }
}
