using CsLawAnalyzers.Program.Endpoints.AppWide;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>Reads the endpoints of one kind from the symbols that declare them. No reader binds code: attributes, bases and names tell.</summary>
internal abstract class EndpointReader
{
    /// <summary>Whether the type, concrete or as a base of concrete ones, holds endpoints of the kind. Asked once for each type.</summary>
    public abstract bool Hosts(INamedTypeSymbol type);

    /// <summary>The endpoint that the method is when the type exposes it, or null.</summary>
    /// <param name="method">A method of the type or of one of its bases.</param>
    /// <param name="type">A type that <see cref="Hosts"/> accepted and that is not abstract.</param>
    /// <param name="wide">What is registered for all endpoints.</param>
    public abstract EndpointDraft? Read(IMethodSymbol method, INamedTypeSymbol type, AppWideEvidence wide);
}
