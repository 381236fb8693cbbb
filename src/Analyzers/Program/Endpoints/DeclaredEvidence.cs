using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
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
    private readonly AuthorizationPolicies _policies;
    private readonly RefusingHandlers _handlers;
    private readonly ConcurrentDictionary<ITypeSymbol, EvidenceKinds> _types = new(SymbolEqualityComparer.Default);

    public DeclaredEvidence(LibraryKnowledge libraries, AuthorizationPolicies policies, RefusingHandlers handlers)
    {
        _libraries = libraries;
        _policies = policies;
        _handlers = handlers;
    }

    /// <summary>What stands on a handler, on the methods it overrides, on the type that exposes it and on that type's bases.</summary>
    public void Collect(EndpointKind kind, IMethodSymbol handler, INamedTypeSymbol? type, ImmutableArray<Evidence>.Builder evidence)
    {
        for (IMethodSymbol? current = handler; current is not null; current = current.OverriddenMethod)
            Attributes(kind, current, EvidencePlace.Attribute, evidence);
        foreach (LibraryFact fact in _libraries.Find(handler))
        {
            // A project's own line about the handler itself declares its ground, for whatever data it takes.
            if (fact.Verb == FactVerb.Guard)
                evidence.Add(new Evidence(Whole(GuardModel.Kind(fact.Kind)), EvidencePlace.Attribute, handler.Name) { Declaration = "guard " + fact.Kind + " " + fact.Target });
        }

        EvidencePlace place = EvidencePlace.Type;
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            Attributes(kind, current, place, evidence);
            place = EvidencePlace.BaseClass;
        }
    }

    /// <summary>What a filter, handler or middleware type is evidence of: by knowledge, by the words of its name, or because its source asks.</summary>
    public EvidenceKinds OfType(ITypeSymbol type) =>
        _types.TryGetValue(type, out EvidenceKinds known) ? known : _types.GetOrAdd(type, FindOfType(type));

    /// <summary>What an authorization policy asks for.</summary>
    public EvidenceKinds OfPolicy(string policy) => _policies.Asks(policy);

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

    /// <summary>What a method used as a filter asks for, by its name or in its source.</summary>
    public EvidenceKinds OfMethod(IMethodSymbol filter)
    {
        EvidenceKinds kinds = OfConvention(filter);
        foreach (SyntaxReference reference in filter.DeclaringSyntaxReferences)
            kinds |= AskingSource.OfDeclaration(reference.GetSyntax(), _libraries.GuardNames);
        return kinds;
    }

    /// <summary>What a lambda used as a filter asks for.</summary>
    public EvidenceKinds OfLambda(SyntaxNode lambda) => AskingSource.OfDeclaration(lambda, _libraries.GuardNames);

    /// <summary>What an expression that defines a policy names.</summary>
    public EvidenceKinds Spoken(SyntaxNode definition) => AskingSource.Spoken(definition, _libraries.GuardNames);

    private static EvidenceKinds Whole(EvidenceKinds kinds) => (kinds & EvidenceKinds.Consent) != 0 ? kinds | EvidenceKinds.SeparateConsent : kinds;

    private EvidenceKinds FindOfType(ITypeSymbol type)
    {
        EvidenceKinds known = Known(type);
        if (known != EvidenceKinds.None)
            return known;
        EvidenceKinds named = GuardModel.Kind(_libraries.GuardNames.Find(type.Name));
        if (named != EvidenceKinds.None)
            return named;
        // A handler of requests deals with what its name says: CrossBorderHandler.
        if (type is INamedTypeSymbol handler && Signs.DerivesFrom(handler, "HttpMessageHandler") && GuardModel.Kind(_libraries.GuardNames.FindRole(type.Name)) == EvidenceKinds.Transfer)
            return EvidenceKinds.Transfer;
        return AskingSource.Kinds(type, _libraries.GuardNames) | (_handlers.Has(type) ? EvidenceKinds.Transfer : EvidenceKinds.None);
    }

    private EvidenceKinds Known(ITypeSymbol type)
    {
        foreach ((string word, EvidenceKinds kind) in s_kinds)
        {
            if (_libraries.FindType(type, FactVerb.Guard, word) is not null)
                return kind;
        }

        return EvidenceKinds.None;
    }

    private void Attributes(EndpointKind kind, ISymbol symbol, EvidencePlace place, ImmutableArray<Evidence>.Builder evidence)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            // A guard where nothing runs it is a label; what no framework runs anywhere is somebody's word.
            bool enforced = AttributeEnforcement.IsRun(type);
            if (enforced && !AttributeEnforcement.Runs(type, kind, isOnHandler: place == EvidencePlace.Attribute))
                continue;
            EvidenceKinds kinds = Known(type);
            if (kinds == EvidenceKinds.None && enforced)
                kinds = OfType(type);
            if (kinds != EvidenceKinds.None)
                evidence.Add(new Evidence(kinds | ConsentScope.OfAttribute(kinds, attribute), place, type.Name) { Declaration = enforced ? "" : Declaration(attribute), Purpose = enforced ? ConsentScope.Purpose(kinds, attribute) : "" });
            if (!enforced)
                continue;
            foreach (TypedConstant argument in attribute.ConstructorArguments)
                Argument(kind, type, argument, evidence);
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
                Argument(kind, type, argument.Value, evidence);
        }
    }

    /// <summary>What a declaration says: the name of its ground and its reason.</summary>
    private static string Declaration(AttributeData attribute)
    {
        var parts = new List<string>();
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            if (argument.Kind == TypedConstantKind.Primitive && argument.Value is string text)
                parts.Add(text);
            else if (argument.Kind == TypedConstantKind.Enum && argument.Type is { } kinds)
                parts.Add(NameOf(kinds, argument.Value) ?? "");
        }

        return string.Join(": ", parts);
    }

    private static string? NameOf(ITypeSymbol kinds, object? value)
    {
        foreach (ISymbol member in kinds.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value))
                return field.Name;
        }

        return null;
    }

    private void Argument(EndpointKind kind, INamedTypeSymbol attribute, TypedConstant argument, ImmutableArray<Evidence>.Builder evidence)
    {
        // [ServiceFilter(typeof(ConsentFilter))], [TypeFilter(…)]
        if (argument.Kind == TypedConstantKind.Type && argument.Value is ITypeSymbol filter && (kind != EndpointKind.RazorPage || AttributeEnforcement.RunsOnPages(filter)) && OfType(filter) is var kinds && kinds != EvidenceKinds.None)
            evidence.Add(new Evidence(kinds | ConsentScope.OfName(kinds, filter.Name), EvidencePlace.Filter, filter.Name));
        // [Authorize(Policy = "consent")]
        else if (argument.Kind == TypedConstantKind.Primitive && argument.Value is string policy && Signs.Implements(attribute, "IAuthorizeData")
            && OfPolicy(policy) is var asked && asked != EvidenceKinds.None)
            evidence.Add(new Evidence(asked | ConsentScope.OfName(asked, policy), EvidencePlace.Policy, policy));
    }
}
