using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>
/// A call of a known method with something unknown among its arguments, such as the result of a package that is not there: the compiler binds no overload
/// then, though it is plain which method is meant.
/// </summary>
/// <param name="Method">The overload that takes what is known; another may be meant, which does the same.</param>
/// <param name="Arguments">The expressions that are handed over, with the parameter that each of them is for.</param>
internal sealed record UnboundCall(IMethodSymbol Method, ImmutableArray<(IOperation Value, IParameterSymbol Parameter)> Arguments)
{
    /// <summary>Whether no other overload takes what is known.</summary>
    public bool IsOnly { get; private init; } = true;

    /// <summary>The call that an operation without a meaning was meant to be, or null.</summary>
    /// <param name="operation">The operation, of a tree or of a graph.</param>
    /// <param name="original">An operation of the tree it stands in, which knows its semantic model.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static UnboundCall? Of(IInvalidOperation operation, IOperation original, CancellationToken cancellation)
    {
        if (operation.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } written } call || ModelOf(original) is not { } model)
            return null;
        SymbolInfo info = model.GetSymbolInfo(call, cancellation);
        if (info.CandidateReason != CandidateReason.OverloadResolutionFailure)
            return null;
        UnboundCall? meant = null;
        foreach (ISymbol candidate in info.CandidateSymbols)
        {
            if (candidate is not IMethodSymbol method || Match(operation, written, method, model.Compilation) is not { } arguments)
                continue;
            if (meant is not null)
                return meant with { IsOnly = false };
            meant = new UnboundCall(method, arguments);
        }

        return meant;
    }

    /// <summary>What is handed over for the parameter, or null.</summary>
    public IOperation? Given(IParameterSymbol parameter)
    {
        foreach ((IOperation value, IParameterSymbol given) in Arguments)
        {
            if (given.Ordinal == parameter.Ordinal)
                return value;
        }

        return null;
    }

    /// <summary>
    /// What takes the arguments, or null: a log or telemetry. Other sinks are judged by more than what they are given, and half a call does not tell that.
    /// </summary>
    public LibraryFact? Sink(LibraryKnowledge libraries)
    {
        foreach (LibraryFact fact in libraries.Find(Method))
        {
            if (fact is { Verb: FactVerb.Sink, Kind: "log" or "telemetry", On.IsEmpty: true, When: null })
                return fact;
        }

        return libraries.DeclaredSink(Method) is { Kind: "log" } declared ? declared : null;
    }

    /// <summary>The semantic model that an operation, or what is around it, was made by.</summary>
    public static SemanticModel? ModelOf(IOperation original)
    {
        for (IOperation? around = original; around is not null; around = around.Parent)
        {
            if (around.SemanticModel is { } model)
                return model;
        }

        return null;
    }

    /// <summary>The same of a project that knows types. One whose packages are not restored at all knows none, not even object: null then, since nothing is known of any value.</summary>
    public static SemanticModel? KnowingModelOf(IOperation original) => ModelOf(original) is { Compilation.ObjectType.TypeKind: not TypeKind.Error } model ? model : null;

    /// <summary>The arguments by parameter, or null where one of known type does not fit or one is missing.</summary>
    private static ImmutableArray<(IOperation, IParameterSymbol)>? Match(
        IInvalidOperation operation, SeparatedSyntaxList<ArgumentSyntax> written, IMethodSymbol method, Compilation compilation)
    {
        var matched = ImmutableArray.CreateBuilder<(IOperation, IParameterSymbol)>(written.Count);
        for (int i = 0; i < written.Count; i++)
        {
            if (ParameterOf(written[i], i, method) is not { } parameter)
                return null;
            if (operation.ChildOperations.FirstOrDefault(child => child.Syntax.Span == written[i].Expression.Span) is not { } value)
                continue;
            ITypeSymbol target = parameter is { IsParams: true, Type: IArrayTypeSymbol list } && value.Type is not IArrayTypeSymbol ? list.ElementType : parameter.Type;
            if (value.Type is { TypeKind: not TypeKind.Error } type && !compilation.HasImplicitConversion(type, target))
                return null;
            matched.Add((value, parameter));
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter is { IsOptional: false, IsParams: false } && !IsGiven(parameter, written, method))
                return null;
        }

        return matched.ToImmutable();
    }

    private static bool IsGiven(IParameterSymbol parameter, SeparatedSyntaxList<ArgumentSyntax> written, IMethodSymbol method)
    {
        if (parameter.Ordinal < written.Count && written[parameter.Ordinal].NameColon is null)
            return true;
        for (int i = 0; i < written.Count; i++)
        {
            if (written[i].NameColon is not null && ReferenceEquals(ParameterOf(written[i], i, method), parameter))
                return true;
        }

        return false;
    }

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, int place, IMethodSymbol method)
    {
        if (argument.NameColon is { Name.Identifier.ValueText: var name })
            return method.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        if (place < method.Parameters.Length)
            return method.Parameters[place];
        return method.Parameters.LastOrDefault() is { IsParams: true } last ? last : null;
    }
}
