using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using CsLawAnalyzers.Program.Configuration;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>
/// Reads <c>[CrossBorderTransfer(route, reference: "…")]</c> on the methods and types that send, and what the project declares for all of its code
/// (PIPL Arts. 38(1) and 40; Provisions on cross-border data flows of 2024, Arts. 3-8).
/// </summary>
internal sealed class TransferDeclarations
{
    private readonly bool _isCritical;
    private readonly bool _isSensitive;
    private readonly (string Route, string Exemption, bool HasReference)? _project;

    /// <param name="options">What the project says of its operator and its route.</param>
    /// <param name="tree">The file that sends.</param>
    /// <param name="isSensitive">Whether sensitive personal information goes, which no exemption for small numbers covers.</param>
    public TransferDeclarations(ProjectOptions options, SyntaxTree? tree, bool isSensitive)
    {
        _isCritical = options.IsCriticalOperator(tree);
        _isSensitive = isSensitive;
        _project = options.Export(tree);
    }

    /// <param name="options">What the project says of its operator and its route.</param>
    /// <param name="settings">A settings file, of which nobody can tell what goes where it leads.</param>
    public TransferDeclarations(ProjectOptions options, AdditionalText settings)
    {
        _isCritical = options.IsCriticalOperator(settings);
        _project = options.Export(settings);
    }

    /// <summary>What is declared where the data is handed over, where it is sent, and on the client that sends it.</summary>
    /// <param name="flow">The flow that leaves.</param>
    /// <param name="host">Where it goes; empty if unknown. A declaration for another host says nothing.</param>
    public TransferDeclaration Of(SinkFlow flow, string host)
    {
        TransferDeclaration best = Around(flow.Sink.Body.Owner, host);
        if (flow.Sink.Operation is IInvocationOperation { Instance.Type: INamedTypeSymbol client })
            best = Max(best, On(client, host));
        foreach (IOperation step in new[] { flow.Call, flow.Argument })
        {
            if (step is IInvocationOperation call)
                best = Max(best, Around(call.TargetMethod, host));
        }

        foreach (Hop hop in flow.Hops)
        {
            if (hop.Body is { } body)
                best = Max(best, Around(body.Owner, host));
        }

        return best;
    }

    /// <summary>What is declared on a member and on the types around it, or for the project.</summary>
    public TransferDeclaration Around(ISymbol? member, string host)
    {
        TransferDeclaration best = OfProject;
        for (ISymbol? symbol = member; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            best = Max(best, symbol is INamedTypeSymbol type ? On(type, host) : Of(symbol.GetAttributes(), host));
            if (best == TransferDeclaration.Complete)
                break;
        }

        return best;
    }

    /// <summary>What is declared for the whole project.</summary>
    public TransferDeclaration OfProject => _project is var (route, exemption, hasReference) ? Weigh(route, exemption, hasReference) : TransferDeclaration.None;

    private TransferDeclaration On(INamedTypeSymbol type, string host)
    {
        TransferDeclaration best = TransferDeclaration.None;
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            best = Max(best, Of(current.GetAttributes(), host));
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
            best = Max(best, Of(contract.GetAttributes(), host));
        return best;
    }

    private TransferDeclaration Of(IEnumerable<AttributeData> attributes, string host)
    {
        TransferDeclaration best = TransferDeclaration.None;
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { Name: "CrossBorderTransferAttribute" } && IsFor(attribute, host))
                best = Max(best, Weigh(attribute));
        }

        return best;
    }

    private TransferDeclaration Weigh(AttributeData attribute)
    {
        string route = "", exemption = "";
        bool hasReference = false;
        for (int i = 0; attribute.AttributeConstructor is { } constructor && i < constructor.Parameters.Length; i++)
        {
            TypedConstant value = attribute.ConstructorArguments[i];
            switch (constructor.Parameters[i].Name)
            {
                case "route":
                    route = NameOf(value);
                    break;
                case "exemption":
                    exemption = NameOf(value);
                    break;
                case "reference":
                    hasReference = value.Value is string reference && !string.IsNullOrWhiteSpace(reference);
                    break;
            }
        }

        return Weigh(route, exemption, hasReference);
    }

    /// <summary>
    /// What a declaration is worth. An operator of critical information infrastructure has neither contract nor certification nor the exemption for small
    /// numbers (Provisions of 2024, Arts. 5(1)(4), 7 and 8), and sensitive information has not that exemption either.
    /// </summary>
    private TransferDeclaration Weigh(string route, string exemption, bool hasReference)
    {
        bool isSmall = Is(route, "exemption") && Is(exemption, "smallscale");
        if ((_isCritical && (isSmall || Is(route, "standardcontract") || Is(route, "certification"))) || (_isSensitive && isSmall))
            return TransferDeclaration.None;
        return hasReference ? TransferDeclaration.Complete : TransferDeclaration.Incomplete;
    }

    private static bool Is(string name, string plain) => string.Equals(name.Replace("_", ""), plain, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(TypedConstant value)
    {
        foreach (ISymbol member in value.Type?.GetMembers() ?? ImmutableArray<ISymbol>.Empty)
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value.Value))
                return field.Name;
        }

        return Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "";
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
