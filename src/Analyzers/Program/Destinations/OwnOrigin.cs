using System;
using System.Collections.Generic;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>
/// Addresses that the program reads of itself: where a Blazor client was loaded from (<c>HostEnvironment.BaseAddress</c>, <c>NavigationManager.BaseUri</c>), where
/// the current request came in (<c>Request.Scheme</c>, <c>Request.Host</c>). What is sent there stays with the operator.
/// </summary>
internal sealed class OwnOrigin
{
    /// <summary>The host such an address is given: what content security policies call the own origin. It has no dot, so that it counts as own network.</summary>
    public const string Host = "self";

    /// <summary>Shorter names than <c>Request</c> say nothing of a type.</summary>
    private const int ShortestName = 7;

    private readonly LibraryKnowledge _libraries;
    private readonly Lazy<IReadOnlyList<LibraryFact>> _facts = new(Facts);

    public OwnOrigin(LibraryKnowledge libraries) => _libraries = libraries;

    /// <summary>Whether a host is made of the own one and more: <c>$"https://{Request.Host}.example.com"</c> is somewhere else, which nobody knows.</summary>
    public static bool GoesOn(string host) => host.StartsWith(Host, StringComparison.Ordinal) && host.Length > Host.Length && host[Host.Length] is '.' or '-';

    /// <summary>The text that the expression stands for if it reads the own address or a part of it, else null.</summary>
    public AddressText? Find(IOperation expression)
    {
        string? part = expression switch
        {
            IPropertyReferenceOperation { Property: { } property } => _libraries.Find(property, FactVerb.Origin)?.Kind,
            IInvocationOperation { TargetMethod: { } method } => _libraries.Find(method, FactVerb.Origin)?.Kind,
            IInvalidOperation { Syntax: MemberAccessExpressionSyntax access } => Unresolved(access),
            _ => null,
        };
        return part switch
        {
            "address" => new AddressText("https://" + Host + "/", expression.Syntax.GetLocation(), DecidedBy.Code),
            "host" => new AddressText(Host, expression.Syntax.GetLocation(), DecidedBy.Code),
            "scheme" => new AddressText("https", expression.Syntax.GetLocation(), DecidedBy.Code),
            _ => null,
        };
    }

    /// <summary>
    /// A member of a type that is not there, because sources are read without their packages: known by its name and by what it is read from,
    /// which is called as the type is: <c>builder.HostEnvironment.BaseAddress</c>.
    /// </summary>
    private string? Unresolved(MemberAccessExpressionSyntax access)
    {
        string? receiver = access.Expression switch
        {
            MemberAccessExpressionSyntax outer => outer.Name.Identifier.ValueText,
            IdentifierNameSyntax name => name.Identifier.ValueText.TrimStart('_'),
            _ => null,
        };
        if (receiver is not { Length: >= ShortestName })
            return null;
        foreach (LibraryFact fact in _facts.Value)
        {
            if (fact.MemberName == access.Name.Identifier.ValueText && IsCalled(fact.TypeName!, receiver))
                return fact.Kind;
        }

        return null;
    }

    /// <summary>Whether the name is the first or the last part of the type's: <c>Navigation</c>, <c>HostEnvironment</c>.</summary>
    private static bool IsCalled(string type, string name)
    {
        string simple = type.Substring(type.LastIndexOf('.') + 1);
        return simple.StartsWith(name, StringComparison.OrdinalIgnoreCase) || simple.EndsWith(name, StringComparison.OrdinalIgnoreCase);
    }

    private static IReadOnlyList<LibraryFact> Facts()
    {
        var facts = new List<LibraryFact>();
        foreach (LibraryFact fact in FactLists.Embedded)
        {
            if (fact.Verb == FactVerb.Origin && fact.MemberName is not null)
                facts.Add(fact);
        }

        return facts;
    }
}
