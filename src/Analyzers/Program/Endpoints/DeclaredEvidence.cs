using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Evidence that an attribute declares and the framework enforces: a filter, an authorization policy, a known guard.</summary>
internal sealed class DeclaredEvidence
{
    private static readonly (string, EvidenceKinds)[] s_kinds =
    {
        ("consent", EvidenceKinds.Consent), ("identity", EvidenceKinds.Identity), ("transfer", EvidenceKinds.Transfer),
    };

    private readonly LibraryKnowledge _libraries;

    public DeclaredEvidence(LibraryKnowledge libraries) => _libraries = libraries;

    /// <summary>What the attributes of a symbol, and of its base types or overridden methods, are evidence of.</summary>
    public EvidenceKinds Of(ISymbol symbol)
    {
        EvidenceKinds kinds = EvidenceKinds.None;
        for (ISymbol? current = symbol; current is not null; current = current is INamedTypeSymbol type ? type.BaseType : (current as IMethodSymbol)?.OverriddenMethod)
        {
            foreach (AttributeData attribute in current.GetAttributes())
                kinds |= Of(attribute);
        }

        return kinds;
    }

    /// <summary>What a filter or handler type is evidence of, by knowledge or by the words of its name.</summary>
    public EvidenceKinds OfType(ITypeSymbol type)
    {
        foreach ((string word, EvidenceKinds kind) in s_kinds)
        {
            if (_libraries.FindType(type, FactVerb.Guard, word) is not null)
                return kind;
        }

        return GuardModel.Kind(_libraries.GuardNames.Find(type.Name));
    }

    /// <summary>What the name of an authorization policy is evidence of.</summary>
    public EvidenceKinds OfPolicy(string policy) => GuardModel.Kind(_libraries.GuardNames.Find(policy));

    /// <summary>What a convention chained to a mapping, such as <c>RequireConsent</c>, is evidence of.</summary>
    public EvidenceKinds OfConvention(IMethodSymbol method)
    {
        foreach (LibraryFact fact in _libraries.Find(method))
        {
            if (fact.Verb == FactVerb.Guard)
                return GuardModel.Kind(fact.Kind);
        }

        return GuardModel.Kind(_libraries.GuardNames.Find(method.Name));
    }

    private EvidenceKinds Of(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type)
            return EvidenceKinds.None;
        foreach ((string word, EvidenceKinds kind) in s_kinds)
        {
            if (_libraries.FindType(type, FactVerb.Guard, word) is not null)
                return kind;
        }

        // An attribute that the framework does not run is a label, not a guard.
        if (IsEnforced(type) && GuardModel.Kind(_libraries.GuardNames.Find(type.Name)) is var named && named != EvidenceKinds.None)
            return named;

        EvidenceKinds kinds = EvidenceKinds.None;
        foreach (TypedConstant argument in attribute.ConstructorArguments)
            kinds |= OfArgument(type, argument);
        foreach (System.Collections.Generic.KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            kinds |= OfArgument(type, argument.Value);
        return kinds;
    }

    private EvidenceKinds OfArgument(INamedTypeSymbol attribute, TypedConstant argument) => argument.Kind switch
    {
        // [ServiceFilter(typeof(ConsentFilter))], [TypeFilter(…)]
        TypedConstantKind.Type when argument.Value is ITypeSymbol filter && IsEnforced(attribute) => OfType(filter),
        // [Authorize(Policy = "consent")]
        TypedConstantKind.Primitive when argument.Value is string policy && IsAuthorize(attribute) => OfPolicy(policy),
        _ => EvidenceKinds.None,
    };

    private static bool IsAuthorize(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Name == "IAuthorizeData")
                return true;
        }

        return false;
    }

    private static bool IsEnforced(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Name is "IFilterMetadata" or "IEndpointFilter" or "IAuthorizationRequirementData" or "IAuthorizeData" or "IHubFilter")
                return true;
        }

        return type.BaseType is { } ancestor && (ancestor.Name is "FilterAttribute" or "ActionFilterAttribute" || IsEnforced(ancestor));
    }
}
