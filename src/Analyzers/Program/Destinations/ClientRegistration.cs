using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>One <c>AddHttpClient</c>: what it is called, which type uses it, where it goes, and whether its handler chain filters transfers.</summary>
/// <param name="Call">The registering call.</param>
/// <param name="Name">Name of the client; empty for the default client.</param>
/// <param name="Contract">The type that is injected with it: the interface or the client type; null for a named client.</param>
/// <param name="Client">The type that uses the client; null for a named client.</param>
/// <param name="Destination">Where its base address points.</param>
internal sealed record ClientRegistration(
    InvocationExpressionSyntax Call, string Name, INamedTypeSymbol? Contract, INamedTypeSymbol? Client, Destination Destination);
