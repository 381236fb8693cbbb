using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Values;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality.Disclosures;

/// <summary>What a function gives back by a type of the program with several outputs: one member is the answer to the caller, the others go to queues and stores.</summary>
internal static class FunctionOutputs
{
    /// <summary>The members of the type that are answers; none where it is no type of outputs.</summary>
    public static ImmutableArray<ISymbol> Answers(ITypeSymbol type, LibraryKnowledge libraries) => type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false }
        ? type.GetMembers().Where(member => member is IPropertySymbol { IsStatic: false } property && LookUp.IsAnswer(property.Type, libraries)).ToImmutableArray()
        : ImmutableArray<ISymbol>.Empty;

    /// <summary>Whether what the handler gives back goes to the caller.</summary>
    public static bool IsAnswer(Origin origin, Endpoint endpoint, LibraryKnowledge libraries)
    {
        if (endpoint.Kind != EndpointKind.Function || origin.Slot is not { } slot)
            return true;
        ImmutableArray<ISymbol> answers = Answers(ValueShape.Unwrap(endpoint.Handler.ReturnType), libraries);
        return answers.IsEmpty || answers.Contains(slot.Member.OriginalDefinition, SymbolEqualityComparer.Default);
    }
}
