using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Which properties and fields of a page or component take their value from the caller.</summary>
internal sealed class BoundMembers
{
    private static readonly string[] s_formNames = { "Model", "Input", "Form", "Request", "Dto", "ViewModel", "Command", "FormModel", "InputModel" };

    private readonly NamedTypes _known;

    public BoundMembers(LibraryKnowledge libraries) => _known = libraries.Types(FactVerb.Bind);

    /// <summary>Whether requests set the member.</summary>
    public bool IsBound(ISymbol member)
    {
        if (member is not (IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false, IsConst: false }) || member.ContainingType is not { } type)
            return false;
        if (Has(member, "form"))
            return true;
        if (member is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public } && AllAreBound(type))
            return !Has(member, "none");
        return IsComponent(type) && IsFormModel(member);
    }

    /// <summary>The bound members of a type and its bases.</summary>
    public void Add(INamedTypeSymbol type, ImmutableArray<BoundInput>.Builder inputs)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.DeclaringSyntaxReferences.IsEmpty)
                return;
            foreach (ISymbol member in current.GetMembers())
            {
                if (!member.IsImplicitlyDeclared && IsBound(member))
                    inputs.Add(new BoundInput(member, BindingSource.Form));
            }
        }
    }

    private bool AllAreBound(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (Has(current, "members"))
                return true;
        }

        return false;
    }

    private bool Has(ISymbol symbol, string part) => _known.OnAttributeOf(symbol, part) is not null;

    /// <summary>Whether the type is a Blazor component.</summary>
    public static bool IsComponent(INamedTypeSymbol type) => Signs.DerivesFrom(type, "ComponentBase") || Signs.Implements(type, "IComponent");

    /// <summary>What an edit form writes to: an object of the component that is neither injected nor set by a parent.</summary>
    private static bool IsFormModel(ISymbol member)
    {
        if (Signs.Has(member, "InjectAttribute") || Signs.Has(member, "ParameterAttribute") || Signs.Has(member, "CascadingParameterAttribute"))
            return false;
        ITypeSymbol type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } model || model.DeclaringSyntaxReferences.IsEmpty)
            return false;
        string name = member.Name.TrimStart('_');
        foreach (string form in s_formNames)
        {
            if (name.EndsWith(form, StringComparison.OrdinalIgnoreCase) || model.Name.EndsWith(form, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
