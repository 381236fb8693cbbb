using System.Collections.Immutable;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>A place where a request from outside enters the program.</summary>
/// <param name="Name">How a reader names it: the action, or verb and route.</param>
/// <param name="Handler">The method or lambda that answers.</param>
/// <param name="Location">The handler's name, or the mapping call of a lambda.</param>
/// <param name="Verb">HTTP verb in capitals, or empty where the code does not say.</param>
/// <param name="Route">Route template, or empty.</param>
/// <param name="Audience">Who may call it.</param>
/// <param name="Declared">Evidence that is declared and enforced around the handler: attributes, filters, policies.</param>
internal sealed record Endpoint(
    string Name, IMethodSymbol Handler, Location Location, string Verb, string Route, Audience Audience, EvidenceKinds Declared)
{
    /// <summary>Parameters that take their value from the caller.</summary>
    public ImmutableArray<IParameterSymbol> Bound { get; init; } = ImmutableArray<IParameterSymbol>.Empty;

    /// <summary>Whether the parameter takes its value from the caller.</summary>
    public bool Binds(IParameterSymbol parameter)
    {
        foreach (IParameterSymbol bound in Bound)
        {
            if (SymbolEqualityComparer.Default.Equals(bound, parameter))
                return true;
        }

        return false;
    }
}
