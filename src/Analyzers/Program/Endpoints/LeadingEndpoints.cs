using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>
/// Which evidence every endpoint declares from which a piece of code is reached: the endpoint it stands in, or those that call the method around it. Walks the program for the
/// callers, so it is asked last, where a finding would be reported otherwise.
/// </summary>
internal sealed class LeadingEndpoints
{
    /// <summary>Callers of callers that are looked at.</summary>
    private const int MostCallers = 3;

    private readonly ProgramSources _sources;
    private readonly ProgramIndex _index;
    private readonly Dispatch _dispatch;
    private readonly EndpointModel _endpoints;

    public LeadingEndpoints(ProgramSources sources, ProgramIndex index, Dispatch dispatch, EndpointModel endpoints)
    {
        _sources = sources;
        _index = index;
        _dispatch = dispatch;
        _endpoints = endpoints;
    }

    /// <summary>The kinds of evidence that all endpoints declare that lead to the place; none if no endpoint is seen to, or if other code leads there as well.</summary>
    /// <param name="place">A place in a body of the program.</param>
    /// <param name="cancellation">Stops the search.</param>
    public EvidenceKinds Declared(SyntaxNode place, CancellationToken cancellation) => Declared(place, 0, cancellation);

    private EvidenceKinds Declared(SyntaxNode place, int depth, CancellationToken cancellation)
    {
        SemanticModel model = _sources.Model(place.SyntaxTree);
        ISymbol? around = NamedMember.Of(model.GetEnclosingSymbol(place.SpanStart, cancellation));
        if (Mapped(place, model, cancellation) is { } mapped)
            return mapped.Declared;
        if (around is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method)
            return EvidenceKinds.None;
        if (_endpoints.Of(method) is { } endpoint)
            return endpoint.Declared;
        return depth < MostCallers ? OfCallers(method, depth + 1, cancellation) : EvidenceKinds.None;
    }

    /// <summary>The endpoint whose handler is a lambda around the place.</summary>
    private Endpoint? Mapped(SyntaxNode place, SemanticModel model, CancellationToken cancellation)
    {
        if (!_endpoints.MapsEndpoints)
            return null;
        foreach (SyntaxNode node in place.AncestorsAndSelf())
        {
            if (node is AnonymousFunctionExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax && node is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } && NamedCalls.NameOf(call)?.StartsWith("Map", StringComparison.Ordinal) == true
                && StackGuard.Answer(() => model.GetOperation(call, cancellation)) is IInvocationOperation operation && _endpoints.Mapping(operation) is { } endpoint)
            {
                return endpoint;
            }
        }

        return null;
    }

    private EvidenceKinds OfCallers(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        EvidenceKinds? common = null;
        foreach (SyntaxNode place in Uses(method, cancellation))
        {
            common = (common ?? ~EvidenceKinds.None) & Declared(place, depth, cancellation);
            if (common == EvidenceKinds.None)
                return EvidenceKinds.None;
        }

        return common ?? EvidenceKinds.None;
    }

    /// <summary>Where the method is called, handed on as a function, or run by a mediator for the request it handles.</summary>
    private IEnumerable<SyntaxNode> Uses(IMethodSymbol method, CancellationToken cancellation)
    {
        bool mayHandle = !method.Parameters.IsEmpty && !method.ContainingType.AllInterfaces.IsEmpty;
        foreach ((SyntaxTree tree, FileIndex file) in _index.Files)
        {
            if (!file.Mentions(method.Name) && !(mayHandle && file.Calls(Dispatch.IsMediatorName)))
                continue;
            SemanticModel model = _sources.Model(tree);
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                switch (node)
                {
                    case InvocationExpressionSyntax call when NamedCalls.NameOf(call) == method.Name:
                        if (model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol called && Runs(called, method))
                            yield return call;
                        break;
                    case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call when mayHandle && NamedCalls.NameOf(call) is { } name && Dispatch.IsMediatorName(name):
                        if (model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol mediator && model.GetTypeInfo(arguments[0].Expression, cancellation).Type is INamedTypeSymbol request && _dispatch.Handlers(mediator, request).Contains(method.OriginalDefinition, SymbolEqualityComparer.Default))
                            yield return call;
                        break;
                    case IdentifierNameSyntax function when function.Identifier.ValueText == method.Name && IsHandedOn(function, out SyntaxNode whole):
                        // Of a function that becomes a plain delegate the compiler names candidates.
                        SymbolInfo info = model.GetSymbolInfo(function, cancellation);
                        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol handed && Runs(handed, method))
                            yield return whole;
                        break;
                }
            }
        }
    }

    /// <summary>Whether a name stands for a function that something is given: <c>MapPost("/add", Add)</c>.</summary>
    private static bool IsHandedOn(IdentifierNameSyntax name, out SyntaxNode whole)
    {
        whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax;
    }

    /// <summary>Whether the call may run the method; a contract with too many implementations to tell them apart may.</summary>
    private bool Runs(IMethodSymbol called, IMethodSymbol method)
    {
        called = (called.ReducedFrom ?? called).OriginalDefinition;
        ImmutableArray<IMethodSymbol> targets = _dispatch.Targets(called);
        if (targets.IsEmpty)
            return called.IsAbstract && IsOf(method.ContainingType, called.ContainingType);
        foreach (IMethodSymbol target in targets)
        {
            if (SymbolEqualityComparer.Default.Equals(target, method.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static bool IsOf(INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        foreach (INamedTypeSymbol other in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, contract))
                return true;
        }

        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, contract))
                return true;
        }

        return false;
    }
}
