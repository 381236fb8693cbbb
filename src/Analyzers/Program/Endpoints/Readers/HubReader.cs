using System.Collections.Immutable;
using CsLawAnalyzers.Program.Endpoints.AppWide;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>Methods of SignalR hubs that clients call.</summary>
internal sealed class HubReader : EndpointReader
{
    private readonly Bindings _bindings;

    public HubReader(Bindings bindings) => _bindings = bindings;

    public override bool Hosts(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && (Signs.DerivesFrom(type, "Hub") || Signs.DerivesFrom(type, "DynamicHub") || Signs.DerivesFrom(type, "AbpHub"));

    public override EndpointDraft? Read(IMethodSymbol method, INamedTypeSymbol type, AppWideEvidence wide)
    {
        if (!Signs.IsPublicInstance(method) || method.Name is "OnConnectedAsync" or "OnDisconnectedAsync" or "OnConnected" or "OnDisconnected" or "OnReconnected")
            return null;
        ImmutableArray<BoundInput>.Builder inputs = ImmutableArray.CreateBuilder<BoundInput>();
        _bindings.Add(method, "", BindingSource.Message, inputs);
        HostMapping? mapping = wide.MappingOf(type);
        return new EndpointDraft(EndpointKind.Hub, "", mapping?.Route ?? "")
        {
            Inputs = inputs.ToImmutable(),
            Registered = mapping is null ? wide.Of(EndpointKind.Hub, type) : wide.Of(EndpointKind.Hub, type).AddRange(mapping.Evidence),
            Authorized = mapping?.Authorized ?? wide.AsksToSignIn(EndpointKind.Hub),
        };
    }
}
