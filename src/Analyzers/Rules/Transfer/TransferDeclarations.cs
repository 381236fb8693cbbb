using System;
using System.Collections.Generic;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>Reads <c>[CrossBorderTransfer(route, reference: "…")]</c> on the methods and types that send (PIPL Art. 38(1)).</summary>
internal static class TransferDeclarations
{
    /// <summary>What is declared where the data is handed over, where it is sent, and on the client that sends it.</summary>
    /// <param name="flow">The flow that leaves.</param>
    /// <param name="host">Where it goes; empty if unknown. A declaration for another host says nothing.</param>
    public static TransferDeclaration Of(SinkFlow flow, string host)
    {
        TransferDeclaration best = Around(flow.Sink.Body.Owner, host);
        if (flow.Sink.Operation is IInvocationOperation { Instance.Type: INamedTypeSymbol client })
            best = Max(best, On(client, host));
        foreach (IOperation step in new[] { flow.Call, flow.Argument })
        {
            if (step is IInvocationOperation call)
                best = Max(best, Around(call.TargetMethod, host));
        }

        return best;
    }

    /// <summary>What is declared on a member and on the types around it.</summary>
    public static TransferDeclaration Around(ISymbol? member, string host)
    {
        TransferDeclaration best = TransferDeclaration.None;
        for (ISymbol? symbol = member; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            best = Max(best, symbol is INamedTypeSymbol type ? On(type, host) : Of(symbol.GetAttributes(), host));
            if (best == TransferDeclaration.Complete)
                break;
        }

        return best;
    }

    private static TransferDeclaration On(INamedTypeSymbol type, string host)
    {
        TransferDeclaration best = TransferDeclaration.None;
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            best = Max(best, Of(current.GetAttributes(), host));
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
            best = Max(best, Of(contract.GetAttributes(), host));
        return best;
    }

    private static TransferDeclaration Of(IEnumerable<AttributeData> attributes, string host)
    {
        TransferDeclaration best = TransferDeclaration.None;
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { Name: "CrossBorderTransferAttribute" } && IsFor(attribute, host))
                best = Max(best, HasReference(attribute) ? TransferDeclaration.Complete : TransferDeclaration.Incomplete);
        }

        return best;
    }

    private static bool HasReference(AttributeData attribute)
    {
        IMethodSymbol? constructor = attribute.AttributeConstructor;
        for (int i = 0; constructor is not null && i < constructor.Parameters.Length; i++)
        {
            if (constructor.Parameters[i].Name == "reference")
                return attribute.ConstructorArguments[i].Value is string reference && !string.IsNullOrWhiteSpace(reference);
        }

        return false;
    }

    private static bool IsFor(AttributeData attribute, string host)
    {
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            if (named is { Key: "Host", Value.Value: string declared } && host.Length > 0)
            {
                return declared.StartsWith(".", StringComparison.Ordinal)
                    ? host.EndsWith(declared, StringComparison.OrdinalIgnoreCase)
                    : string.Equals(host, declared, StringComparison.OrdinalIgnoreCase);
            }
        }

        return true;
    }

    private static TransferDeclaration Max(TransferDeclaration left, TransferDeclaration right) => left > right ? left : right;
}
