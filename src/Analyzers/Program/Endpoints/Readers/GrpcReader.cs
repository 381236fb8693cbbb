using System.Collections.Immutable;
using CsLawAnalyzers.Program.Endpoints.AppWide;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>Overrides of generated gRPC service bases: methods that take the context of a server call.</summary>
internal sealed class GrpcReader : EndpointReader
{
    private const string Context = "ServerCallContext";

    public override bool Hosts(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.BaseType is null or { SpecialType: SpecialType.System_Object })
            return false;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method && IsServed(method))
                return true;
        }

        return false;
    }

    public override EndpointDraft? Read(IMethodSymbol method, INamedTypeSymbol type, AppWideEvidence wide)
    {
        if (!IsServed(method) || method.IsAbstract)
            return null;
        ImmutableArray<BoundInput>.Builder inputs = ImmutableArray.CreateBuilder<BoundInput>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            // A client's stream is read through an interface.
            if (parameter.Type.Name is not (Context or "IServerStreamWriter"))
                inputs.Add(new BoundInput(parameter, BindingSource.Message));
        }

        HostMapping? mapping = wide.MappingOf(type);
        return new EndpointDraft(EndpointKind.Grpc, "", type.Name + "/" + method.Name)
        {
            Inputs = inputs.ToImmutable(),
            Registered = mapping is null ? wide.Of(EndpointKind.Grpc, type) : wide.Of(EndpointKind.Grpc, type).AddRange(mapping.Evidence),
            Authorized = mapping?.Authorized ?? wide.AsksToSignIn(EndpointKind.Grpc),
        };
    }

    private static bool IsServed(IMethodSymbol method) =>
        method is { IsOverride: true, DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: false }
        && method.Parameters[method.Parameters.Length - 1].Type.Name == Context;
}
