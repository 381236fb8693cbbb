using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Configuration;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>CSL1005: a member of a request takes personal data from callers, and nothing reads it: it is not needed for the service (CSL Art. 43(2), PIPL Art. 6).</summary>
internal sealed class CollectedAndUnused : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.CollectedAndUnused;

    public override void Register(RuleContext context)
    {
        var reported = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        context.OnEndpoints(endpoint => Concerns(endpoint, context.Program.Options), (endpoint, report, cancellation) =>
        {
            foreach (BoundInput input in endpoint.Inputs)
            {
                if (input.Type is not { } type)
                    continue;
                foreach (CarriedMember carried in context.Program.Data.Carries(type))
                {
                    if (IsOf(endpoint, carried.Member) && IsBound(carried, context.Program.Libraries, cancellation) && !context.Program.Uses.IsRead(carried.Member, endpoint.Location.SourceTree, cancellation) && reported.TryAdd(carried.Member, true))
                        Report(context, carried, report);
                }
            }
        });
    }

    /// <summary>A Blazor form is written to by markup that is compiled elsewhere, a message of gRPC by a generator.</summary>
    private static bool Concerns(Endpoint endpoint, ProjectOptions options) => Collection.Happens(endpoint, options) && endpoint.Kind is not (EndpointKind.BlazorForm or EndpointKind.Grpc);

    /// <summary>A contract of another project is read where that project is used, which is not all seen from here.</summary>
    private static bool IsOf(Endpoint endpoint, ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, endpoint.Handler.ContainingAssembly);

    /// <summary>Whether a request can set the member and only that: no code of its own runs, and no attribute of the program looks at it.</summary>
    private static bool IsBound(CarriedMember carried, LibraryKnowledge libraries, CancellationToken cancellation)
    {
        if (CollectedData.IsNoCollection(carried.Classification) || carried.Member is not IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public, IsOverride: false } property
            || property.DeclaringSyntaxReferences.Length != 1 || property.ContainingType.TypeKind == TypeKind.Interface || !property.ContainingType.TypeParameters.IsEmpty)
        {
            return false;
        }

        bool isAutomatic = property.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }),
            ParameterSyntax => true,
            _ => false,
        };
        return isAutomatic && !IsLookedAt(property, libraries) && !IsLookedAt(property.ContainingType, libraries) && !IsComparedWith(property);
    }

    /// <summary>Whether an attribute of the program or one that is known for it looks at the symbol, or keeps requests from it.</summary>
    private static bool IsLookedAt(ISymbol symbol, LibraryKnowledge libraries)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && (!type.DeclaringSyntaxReferences.IsEmpty || libraries.Types(FactVerb.Reads).Find(type) is not null || libraries.Types(FactVerb.Bind).Find(type) is { Kind: "none" or "not-body" }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an attribute of a neighbour names the member, as <c>[Compare(nameof(Email))]</c> does.</summary>
    private static bool IsComparedWith(IPropertySymbol property)
    {
        foreach (ISymbol neighbour in property.ContainingType.GetMembers())
        {
            foreach (AttributeData attribute in neighbour.GetAttributes())
            {
                foreach (TypedConstant argument in attribute.ConstructorArguments)
                {
                    if (argument.Kind == TypedConstantKind.Primitive && argument.Value is string text && text == property.Name)
                        return true;
                }
            }
        }

        return false;
    }

    private void Report(RuleContext context, CarriedMember carried, Action<Diagnostic> report)
    {
        Location place = carried.Member.Locations[0];
        ImmutableArray<CarriedMember> members = ImmutableArray.Create(carried);
        report(new Finding(Descriptor, place, carried.Member).About(members).With(
            carried.Member.ContainingType.Name + "." + carried.Member.Name,
            DataPhrase.Taxa(members),
            Citation.Of(Descriptor, context.Program.Options, place.SourceTree)));
    }
}
