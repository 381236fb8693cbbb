using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>Functions that a library makes and that are sinks themselves, known by their types: <c>Action&lt;ILogger, string, Exception&gt;</c> of <c>LoggerMessage.Define</c>.</summary>
internal sealed class MadeFunctions
{
    private readonly Lazy<ImmutableArray<(INamedTypeSymbol Type, LibraryFact Fact)>> _functions;

    public MadeFunctions(LibraryKnowledge libraries, Compilation compilation) => _functions = new(() => Read(libraries, compilation));

    /// <summary>The sink that a function of the type is, or null.</summary>
    public LibraryFact? Find(INamedTypeSymbol function)
    {
        if (!function.IsGenericType)
            return null;
        foreach ((INamedTypeSymbol pattern, LibraryFact fact) in _functions.Value)
        {
            if (!SymbolEqualityComparer.Default.Equals(pattern.OriginalDefinition, function.OriginalDefinition))
                continue;
            bool fits = true;
            for (int i = 0; i < pattern.TypeArguments.Length && fits; i++)
                fits = pattern.TypeArguments[i] is ITypeParameterSymbol || SymbolEqualityComparer.Default.Equals(pattern.TypeArguments[i], function.TypeArguments[i]);
            if (fits)
                return fact;
        }

        return null;
    }

    private static ImmutableArray<(INamedTypeSymbol, LibraryFact)> Read(LibraryKnowledge libraries, Compilation compilation)
    {
        var functions = ImmutableArray.CreateBuilder<(INamedTypeSymbol, LibraryFact)>();
        foreach (LibraryFact fact in libraries.Present(FactVerb.Sink))
        {
            if (fact.Shape != PayloadShape.Delegate || compilation.GetTypeByMetadataName(fact.TypeName!) is not { } type || !fact.HoldsFor(type))
                continue;
            foreach (ISymbol maker in type.GetMembers(fact.MemberName!))
            {
                if (maker is IMethodSymbol { ReturnType: INamedTypeSymbol { TypeKind: TypeKind.Delegate } function })
                    functions.Add((function, fact));
            }
        }

        return functions.ToImmutable();
    }
}
