using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>
/// Checks of where a request goes, known by what they do: the host of a <c>Uri</c> is looked up among others or compared with one
/// (<c>allowed.Contains(uri.Host)</c>, <c>uri.Host == "erp.example.cn"</c>).
/// </summary>
internal static class HostChecks
{
    /// <summary>The members of a <c>Uri</c> that give its host: what a body must write to check one.</summary>
    public static readonly ImmutableArray<string> Names = ImmutableArray.Create("Host", "IdnHost", "DnsSafeHost", "Authority");

    /// <summary>Whether the call looks a host up, so that its answer decides where a request may go.</summary>
    public static bool IsLookup(IInvocationOperation call, BodyGraph body)
    {
        if (call.TargetMethod.Name is not ("Contains" or "ContainsKey" or "TryGetValue" or "EndsWith" or "Equals" or "Any" or "Exists"))
            return false;
        if (call.Instance is { } instance && IsHost(instance, body))
            return true;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsHost(argument.Value, body) || Compares(argument.Value, body))
                return true;
        }

        return false;
    }

    /// <summary>Whether the expression is the host of an address, also by way of a local.</summary>
    public static bool IsHost(IOperation value, BodyGraph body)
    {
        value = BodyGraph.Unwrap(value);
        if (value is IPropertyReferenceOperation { Property: { } property })
            return IsHost(property);
        if (value is IInvocationOperation { TargetMethod.Name: "ToLowerInvariant" or "ToLower" or "TrimEnd", Instance: { } instance })
            return IsHost(instance, body);
        if (BodyGraph.AsVariable(value) is not { } variable)
            return false;
        foreach (Definition definition in body.Definitions(variable))
        {
            if (definition.Value is { } defined && BodyGraph.Unwrap(defined) is IPropertyReferenceOperation { Property: { } read } && IsHost(read))
                return true;
        }

        return false;
    }

    /// <summary>A lambda that compares: <c>allowed.Any(host =&gt; uri.Host.EndsWith(host))</c>.</summary>
    private static bool Compares(IOperation argument, BodyGraph body)
    {
        if (BodyGraph.Unwrap(argument) is not IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda })
            return false;
        foreach (BodyGraph nested in body.Nested)
        {
            if (!SymbolEqualityComparer.Default.Equals(nested.Owner, lambda.Symbol))
                continue;
            foreach (BasicBlock block in nested.Graph.Blocks)
            {
                if (block.BranchValue is { } answer && Compares(answer))
                    return true;
            }
        }

        return false;
    }

    private static bool Compares(IOperation answer)
    {
        foreach (IOperation operation in answer.DescendantsAndSelf())
        {
            if (operation is IPropertyReferenceOperation { Property: { } property } && IsHost(property))
                return true;
        }

        return false;
    }

    private static bool IsHost(IPropertySymbol property) =>
        Names.Contains(property.Name)
        && string.Equals(property.ContainingType?.Name, nameof(Uri), StringComparison.Ordinal);
}
