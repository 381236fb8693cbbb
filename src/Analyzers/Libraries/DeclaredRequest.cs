using System;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>A method of an interface that a library turns into a request, by the attribute that says so.</summary>
/// <param name="Attribute">The attribute: <c>[Post("/readers")]</c>.</param>
/// <param name="IsBare">Whether all that has no attribute of its own goes into the address, objects too.</param>
internal sealed record DeclaredRequest(AttributeData Attribute, bool IsBare)
{
    /// <summary>The path or whole address that the attribute gives; empty if it gives none.</summary>
    public string Path => Attribute.ConstructorArguments.Length > 0 && Attribute.ConstructorArguments[0].Value is string path ? path : "";

    /// <summary>Whether the path names the parameter: <c>/readers/{phone}</c>, <c>/readers/{**rest}</c>.</summary>
    public bool Names(IParameterSymbol parameter) => Path.IndexOf("{" + parameter.Name + "}", StringComparison.OrdinalIgnoreCase) >= 0;
}
