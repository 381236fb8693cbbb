using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Questions;

/// <summary>
/// Checks of where a request goes, known by what they do: the host of a <c>Uri</c> is looked up among others or compared with one
/// (<c>allowed.Contains(uri.Host)</c>, <c>uri.Host == "erp.example.cn"</c>).
/// </summary>
internal static class HostChecks
{
    /// <summary>The members of a <c>Uri</c> that give its host: what a body must write to check one.</summary>
    public static readonly ImmutableArray<string> Names = ImmutableArray.Create("Host", "IdnHost", "DnsSafeHost", "Authority");

    /// <summary>The address whose host the call looks up, so that its answer decides where a request may go; null if it does no such thing.</summary>
    public static CheckedAddress? LookedUp(IInvocationOperation call, BodyGraph body)
    {
        if (call.TargetMethod.Name is not ("Contains" or "ContainsKey" or "TryGetValue" or "EndsWith" or "Equals" or "Any" or "Exists"))
            return null;
        if (call.Instance is { } instance && AddressOf(instance, body) is { } own)
            return own;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if ((AddressOf(argument.Value, body) ?? Compared(argument.Value, body)) is { } given)
                return given;
        }

        return null;
    }

    /// <summary>The address whose host the expression is, also by way of a local; null if it is none.</summary>
    public static CheckedAddress? AddressOf(IOperation value, BodyGraph body)
    {
        value = BodyGraph.Unwrap(value);
        if (value is IPropertyReferenceOperation read)
            return Read(read, body);
        if (value is IInvocationOperation { TargetMethod.Name: "ToLowerInvariant" or "ToLower" or "TrimEnd", Instance: { } instance })
            return AddressOf(instance, body);
        if (BodyGraph.AsVariable(value) is not { } variable)
            return null;
        foreach (Definition definition in body.Definitions(variable))
        {
            if (definition.Value is { } defined && BodyGraph.Unwrap(defined) is IPropertyReferenceOperation kept && Read(kept, body) is { } address)
            {
                // What is sent may be made of the host again: $"https://{host}/x".
                return address with { Sources = address.Sources.And(AddressSources.Of(value, CallPath.In(body))) };
            }
        }

        return null;
    }

    /// <summary>A lambda that compares: <c>allowed.Any(host =&gt; uri.Host.EndsWith(host))</c>.</summary>
    private static CheckedAddress? Compared(IOperation argument, BodyGraph body)
    {
        if (BodyGraph.Unwrap(argument) is not IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda })
            return null;
        foreach (BodyGraph nested in body.Nested)
        {
            if (!SymbolEqualityComparer.Default.Equals(nested.Owner, lambda.Symbol))
                continue;
            foreach (BasicBlock block in nested.Graph.Blocks)
            {
                if (block.BranchValue is { } answer && Answered(answer, nested) is { } address)
                    return address;
            }
        }

        return null;
    }

    private static CheckedAddress? Answered(IOperation answer, BodyGraph body)
    {
        foreach (IOperation operation in answer.DescendantsAndSelf())
        {
            if (operation is IPropertyReferenceOperation property && Read(property, body) is { } address)
                return address;
            // The host was taken out before: allowed.Any(one => host.EndsWith(one)).
            if (operation is ILocalReferenceOperation && body.Parent is { } around && AddressOf(operation, around) is { } kept)
                return kept;
        }

        return null;
    }

    private static CheckedAddress? Read(IPropertyReferenceOperation reference, BodyGraph body) =>
        reference is { Instance: { } address, Property: { } property } && Names.Contains(property.Name)
        && string.Equals(property.ContainingType?.Name, nameof(Uri), StringComparison.Ordinal)
            ? CheckedAddress.Of(address, body)
            : null;
}
