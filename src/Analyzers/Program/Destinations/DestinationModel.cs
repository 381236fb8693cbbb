using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>Where the requests of a program go: by the address of the call, else by the client's base address where it is made or registered.</summary>
internal sealed class DestinationModel
{
    private readonly Compilation _compilation;

    public DestinationModel(Compilation compilation, HostTable hosts, NamedCalls calls, DeclaredEvidence declared)
    {
        _compilation = compilation;
        Resolver = new HostResolver(compilation, hosts);
        Registrations = new ClientRegistrations(compilation, calls, declared, Resolver);
    }

    public HostResolver Resolver { get; }

    public ClientRegistrations Registrations { get; }

    /// <summary>Where an HTTP sink sends to.</summary>
    public Destination Of(SinkCall sink)
    {
        if (sink.Operation is not IInvocationOperation call)
            return Destination.Unknown;

        IOperation? client = call.Instance;
        Destination? address = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "requestUri":
                    address = Resolver.FromAddress(argument.Value, sink.Body);
                    break;
                case "request":
                    address = OfMessage(argument.Value, sink.Body);
                    break;
                case "client":
                    client = argument.Value;
                    break;
            }
        }

        Destination registered = client is null ? Destination.Unknown : OfClient(client, sink.Body, 0);
        // An absolute address of the call itself wins, but it still passes the client's handlers.
        return address is { } own ? own with { Filtered = registered.Filtered } : registered;
    }

    /// <summary>The address a request message is made with.</summary>
    private Destination? OfMessage(IOperation message, BodyGraph body)
    {
        IOperation value = BodyGraph.Unwrap(message);
        for (int depth = 0; depth < 8 && BodyGraph.AsVariable(value) is { } variable; depth++)
        {
            var definitions = body.Reaching(value, variable, out bool fromEntry);
            if (fromEntry || definitions.Length != 1 || definitions[0].Value is not { } defined)
                return null;
            foreach (MemberAssignment assignment in body.MemberAssignments(variable))
            {
                if (assignment.Member.Name == "RequestUri" && Resolver.FromAddress(assignment.Value, body) is { } set)
                    return set;
            }

            value = BodyGraph.Unwrap(defined);
        }

        if (value is not IObjectCreationOperation { Type.Name: "HttpRequestMessage" } creation)
            return null;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter?.Name == "requestUri")
                return Resolver.FromAddress(argument.Value, body);
        }

        return null;
    }

    /// <summary>Where a client goes when the call gives a relative address.</summary>
    private Destination OfClient(IOperation client, BodyGraph body, int depth)
    {
        client = BodyGraph.Unwrap(client);
        if (depth > 8)
            return Destination.Unknown;
        switch (client)
        {
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation:
                Variable variable = BodyGraph.AsVariable(client)!.Value;
                foreach (MemberAssignment assignment in body.MemberAssignments(variable))
                {
                    if (assignment.Member.Name == "BaseAddress" && Resolver.FromAddress(assignment.Value, body) is { } set)
                        return set;
                }

                var definitions = body.Reaching(client, variable, out bool fromEntry);
                return !fromEntry && definitions.Length == 1 && definitions[0].Value is { } value ? OfClient(value, body, depth + 1) : Destination.Unknown;

            case IInvocationOperation { TargetMethod.Name: "CreateClient" } factory:
                foreach (IArgumentOperation argument in factory.Arguments)
                {
                    if (argument.Parameter?.Name == "name" && argument.Value.ConstantValue is { HasValue: true, Value: string name })
                        return Registrations.Named(name)?.Destination ?? Destination.Unknown;
                }

                return Destination.Unknown;

            case IFieldReferenceOperation { Field.ContainingType: { } type } field:
                return OfMember(type, field.Field);

            case IPropertyReferenceOperation { Property.ContainingType: { } type } property:
                return OfMember(type, property.Property);

            case IParameterReferenceOperation { Parameter.ContainingSymbol.ContainingType: { } type }:
                // The parameter of a primary constructor or of a typed client's constructor.
                return Registrations.ForType(type)?.Destination ?? Destination.Unknown;

            case IObjectCreationOperation creation:
                return Made(creation, body);

            default:
                return Destination.Unknown;
        }
    }

    /// <summary>The client in a field: a typed client by its registration, or what the field is initialised with.</summary>
    private Destination OfMember(INamedTypeSymbol type, ISymbol member)
    {
        Destination found = Registrations.ForType(type)?.Destination ?? Destination.Unknown;
        foreach (SyntaxReference declaration in type.DeclaringSyntaxReferences)
        {
            if (found.Host.Length > 0)
                break;
            found = InDeclaration(declaration.GetSyntax(), member) is { } own ? own with { Filtered = found.Filtered } : found;
        }

        return found;
    }

    /// <summary>Assignments to the member, or to its base address, anywhere in the type's declaration.</summary>
    private Destination? InDeclaration(SyntaxNode declaration, ISymbol member)
    {
        if (!_compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            return null;
        foreach (SyntaxNode node in declaration.DescendantNodes())
        {
            ExpressionSyntax? value = node switch
            {
                // http.BaseAddress = new Uri("…"), in a constructor or an initialiser
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseAddress" } } assignment => assignment.Right,
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "BaseAddress" } } assignment => assignment.Right,
                // _http = factory.CreateClient("…")
                AssignmentExpressionSyntax { Left: var left, Right: InvocationExpressionSyntax call } when Names(left, member) => call,
                VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax call } declarator when declarator.Identifier.ValueText == member.Name => call,
                _ => null,
            };
            if (value is null)
                continue;
#pragma warning disable RS1030 // The type's other parts may stand in other files; the host answers from its cache.
            IOperation? operation = _compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value);
#pragma warning restore RS1030
            if (operation is IInvocationOperation { TargetMethod.Name: "CreateClient" } factory)
            {
                foreach (IArgumentOperation argument in factory.Arguments)
                {
                    if (argument.Parameter?.Name == "name" && argument.Value.ConstantValue is { HasValue: true, Value: string name } && Registrations.Named(name) is { } named)
                        return named.Destination;
                }
            }
            else if (Resolver.FromAddress(operation, null) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    private static bool Names(ExpressionSyntax expression, ISymbol member) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == member.Name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == member.Name,
        _ => false,
    };

    private Destination Made(IObjectCreationOperation creation, BodyGraph body)
    {
        if (creation.Initializer is { } initializer)
        {
            foreach (IOperation part in initializer.Initializers)
            {
                if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "BaseAddress" } } assignment
                    && Resolver.FromAddress(assignment.Value, body) is { } destination)
                {
                    return destination;
                }
            }
        }

        return Destination.Unknown;
    }
}
