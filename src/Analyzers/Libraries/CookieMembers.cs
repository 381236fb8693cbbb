using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>The members by which programs set cookies one by one, and the options that keep those from scripts and plain channels, as the lists name them.</summary>
internal sealed class CookieMembers
{
    private readonly LibraryKnowledge _libraries;
    private readonly HashSet<string> _setting = new(StringComparer.Ordinal);
    private readonly ImmutableArray<LibraryFact> _options;

    public CookieMembers(LibraryKnowledge libraries)
    {
        _libraries = libraries;
        var options = ImmutableArray.CreateBuilder<LibraryFact>();
        var policies = ImmutableArray.CreateBuilder<string>();
        foreach (LibraryFact fact in libraries.All(FactVerb.Cookie))
        {
            if (fact.MemberName is not { } name)
                continue;
            if (fact.Kind == "set")
                _setting.Add(name);
            else if (fact.Kind == "policy")
                policies.Add(name);
            else
                options.Add(fact);
        }

        _options = options.ToImmutable();
        Policies = policies.ToImmutable();
    }

    /// <summary>Names of the members that give all cookies their options.</summary>
    public ImmutableArray<string> Policies { get; }

    /// <summary>Whether a call of the name may set a cookie.</summary>
    public bool MayBeSet(string name) => _setting.Contains(name);

    /// <summary>How the method sets a cookie, its arguments being the cookie's name, its value and its options; null for any other method.</summary>
    public LibraryFact? Set(IMethodSymbol method) =>
        _libraries.Find(method, FactVerb.Cookie) is { Kind: "set", Arguments.Length: >= 2 } fact ? fact : null;

    /// <summary>Names of the options of the kind that the method can be given, be it by another overload.</summary>
    /// <param name="method">What sets the cookie.</param>
    /// <param name="parameter">Name of the parameter that takes the options.</param>
    /// <param name="kind"><c>needed</c> or <c>advised</c>.</param>
    public IEnumerable<string> Options(IMethodSymbol method, string parameter, string kind)
    {
        foreach (ISymbol overload in method.ContainingType.GetMembers(method.Name))
        {
            if (overload is IMethodSymbol other && other.Parameters.FirstOrDefault(taken => taken.Name == parameter)?.Type is INamedTypeSymbol type)
            {
                string name = DocumentedTypes.NameOf(type.OriginalDefinition);
                return _options.Where(fact => fact.Kind == kind && fact.TypeName == name).Select(fact => fact.MemberName!);
            }
        }

        return ImmutableArray<string>.Empty;
    }
}
