using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>All HTTP clients that the program registers, with what is chained to each registration.</summary>
internal sealed class ClientRegistrations
{
    /// <summary>Members that register a client which the HTTP client factory makes.</summary>
    public static readonly ImmutableArray<string> Registering = ImmutableArray.Create("AddHttpClient", "AddRefitClient", "AddGrpcClient", "AddHttpApi");

    /// <summary>What WebApiClientCore calls the address in its options and in their section.</summary>
    private const string HostOption = "HttpHost";

    private readonly ProgramSources _sources;
    private readonly NamedCalls _calls;
    private readonly DeclaredEvidence _declared;
    private readonly HostResolver _hosts;
    private readonly Lazy<ImmutableArray<ClientRegistration>> _all;
    private readonly Lazy<bool> _defaultFilter;

    public ClientRegistrations(ProgramSources sources, NamedCalls calls, DeclaredEvidence declared, HostResolver hosts)
    {
        _sources = sources;
        _calls = calls;
        _declared = declared;
        _hosts = hosts;
        _all = new Lazy<ImmutableArray<ClientRegistration>>(Collect);
        _defaultFilter = new Lazy<bool>(HasDefaultFilter);
    }

    public ImmutableArray<ClientRegistration> All => _all.Value;

    /// <summary>The registration of the client that a type is given, or null.</summary>
    public ClientRegistration? ForType(INamedTypeSymbol type)
    {
        foreach (ClientRegistration registration in All)
        {
            if (SymbolEqualityComparer.Default.Equals(registration.Client, type) || SymbolEqualityComparer.Default.Equals(registration.Contract, type))
                return registration;
        }

        return null;
    }

    /// <summary>The registration under a name, or null.</summary>
    public ClientRegistration? Named(string name)
    {
        foreach (ClientRegistration registration in All)
        {
            if (registration.Name == name)
                return registration;
        }

        return null;
    }

    private ImmutableArray<ClientRegistration> Collect()
    {
        var all = ImmutableArray.CreateBuilder<ClientRegistration>();
        foreach (string name in Registering)
        {
            foreach (InvocationExpressionSyntax call in _calls.With(name))
            {
                IOperation? operation = _sources.Model(call.SyntaxTree).GetOperation(call);
                if (operation is IInvocationOperation invocation && IsRegistering(invocation.TargetMethod))
                    all.Add(Read(call, invocation));
            }
        }

        return all.ToImmutable();
    }

    private static bool IsRegistering(IMethodSymbol method) => method.ContainingNamespace?.ToDisplayString() is "Microsoft.Extensions.DependencyInjection" or "Refit";

    private ClientRegistration Read(InvocationExpressionSyntax call, IInvocationOperation invocation)
    {
        ImmutableArray<ITypeSymbol> types = invocation.TargetMethod.TypeArguments;
        var contract = types.Length > 0 ? types[0] as INamedTypeSymbol : null;
        var client = types.Length > 0 ? types[types.Length - 1] as INamedTypeSymbol : null;
        string name = contract?.Name ?? "";
        Destination destination = Destination.Unknown;
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter?.Name == "name" && argument.Value.ConstantValue is { HasValue: true, Value: string given })
                name = given;
            else
                destination = Configured(argument) ?? destination;
        }

        foreach (InvocationExpressionSyntax apart in contract is null ? Array.Empty<InvocationExpressionSyntax>() : _calls.With("ConfigureHttpApi"))
        {
            // services.ConfigureHttpApi<IApi>(…) stands for itself.
            if (_sources.Model(apart.SyntaxTree).GetOperation(apart) is IInvocationOperation { TargetMethod.TypeArguments: { Length: 1 } of } configuring && SymbolEqualityComparer.Default.Equals(of[0], contract))
                destination = Configured(configuring) ?? destination;
        }

        bool filtered = _defaultFilter.Value;
        for (IInvocationOperation? outer = Outer(invocation); outer is not null; outer = Outer(outer))
        {
            filtered |= Filters(outer);
            if (outer.TargetMethod.Name is "ConfigureHttpClient" or "ConfigureHttpApi")
                destination = Configured(outer) ?? destination;
        }

        return new ClientRegistration(call, name, contract, client, destination with { Filtered = filtered });
    }

    /// <summary>Where the arguments of a call send a client: the last one that says it counts.</summary>
    private Destination? Configured(IInvocationOperation call)
    {
        Destination? destination = null;
        foreach (IArgumentOperation argument in call.Arguments)
            destination = Configured(argument) ?? destination;
        return destination;
    }

    private Destination? Configured(IArgumentOperation argument) => _hosts.FromConfiguration(argument.Value) ?? _hosts.FromSection(argument.Value, HostOption);

    /// <summary>Whether <c>ConfigureHttpClientDefaults</c> puts a transfer filter into every client's chain.</summary>
    private bool HasDefaultFilter()
    {
        foreach (InvocationExpressionSyntax call in _calls.With("ConfigureHttpClientDefaults"))
        {
            IOperation? operation = _sources.Model(call.SyntaxTree).GetOperation(call);
            foreach (IOperation inner in operation?.Descendants() ?? Array.Empty<IOperation>())
            {
                if (inner is IInvocationOperation chained && Filters(chained))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a call in the chain puts a transfer filter among the handlers.</summary>
    private bool Filters(IInvocationOperation call)
    {
        if ((_declared.OfConvention(call.TargetMethod) & EvidenceKinds.Transfer) != 0)
            return true;
        if (call.TargetMethod.Name is not ("AddHttpMessageHandler" or "ConfigurePrimaryHttpMessageHandler" or "ConfigureAdditionalHttpMessageHandlers"))
            return false;
        foreach (ITypeSymbol type in call.TargetMethod.TypeArguments)
        {
            if ((_declared.OfType(type) & EvidenceKinds.Transfer) != 0)
                return true;
        }

        return HasFilter(call);
    }

    /// <summary>Whether a call or creation is given a transfer filter, made there or before.</summary>
    public bool HasFilter(IOperation made)
    {
        foreach (IOperation operation in made.Descendants())
        {
            if (operation is IObjectCreationOperation or ILocalReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation
                && operation.Type is { TypeKind: TypeKind.Class } type && Signs.DerivesFrom((INamedTypeSymbol)type, "HttpMessageHandler")
                && (_declared.OfType(type) & EvidenceKinds.Transfer) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static IInvocationOperation? Outer(IOperation call)
    {
        IOperation? parent = call.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        return parent is IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } outer } ? outer : null;
    }
}
