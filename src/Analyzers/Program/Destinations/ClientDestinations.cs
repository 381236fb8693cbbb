using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>Where a client goes when a call gives a relative address: by how it was made, injected or registered.</summary>
internal sealed class ClientDestinations
{
    private readonly ProgramSources _sources;
    private readonly LibraryKnowledge _libraries;
    private readonly MethodBodies _bodies;
    private readonly HostResolver _resolver;
    private readonly ClientRegistrations _registrations;
    private readonly ClientServices _services;
    private readonly ClientReader _reader;
    private readonly OpenedConnections _opened;

    public ClientDestinations(
        ProgramSources sources, LibraryKnowledge libraries, MethodBodies bodies, HostResolver resolver, ClientRegistrations registrations, ClientServices services, ClientReader reader, OpenedConnections opened)
    {
        _sources = sources;
        _libraries = libraries;
        _bodies = bodies;
        _resolver = resolver;
        _registrations = registrations;
        _services = services;
        _reader = reader;
        _opened = opened;
    }

    /// <summary>Where a client goes when the call gives a relative address.</summary>
    public Destination Of(IOperation client, CallPath path, int depth)
    {
        client = BodyGraph.Unwrap(client);
        if (depth > 8)
            return Destination.Unknown;
        switch (client)
        {
            case IParameterReferenceOperation parameter when path.Given(parameter.Parameter) is (var given, var above):
                return Of(given, above, depth + 1);

            case IParameterReferenceOperation when path.Body is { } around && BasedOn(BodyGraph.AsVariable(client)!.Value, around, path) is { } based:
                return client.Type is INamedTypeSymbol injected && _registrations.ForType(injected) is { } chain ? based with { Filtered = chain.Destination.Filtered } : based;

            case ILocalReferenceOperation or IFlowCaptureReferenceOperation when path.Body is { } body:
                Variable variable = BodyGraph.AsVariable(client)!.Value;
                var definitions = body.Reaching(client, variable, out bool fromEntry);
                if (_opened.Connected(body, variable, path) is { } connected)
                    return connected;
                Destination made = !fromEntry && definitions.Length == 1 && definitions[0].Value is { } value ? Of(value, path, depth + 1) : Destination.Unknown;
                return BasedOn(variable, body, path) is { } set ? set with { Filtered = made.Filtered } : made;

            case IInvocationOperation { TargetMethod.Name: "CreateClient" } factory:
                foreach (IArgumentOperation argument in factory.Arguments)
                {
                    if (argument.Parameter?.Name == "name" && argument.Value.ConstantValue is { HasValue: true, Value: string name })
                        return _registrations.Named(name)?.Destination ?? Destination.Unknown;
                }

                return factory.TargetMethod.Parameters.Length == (factory.TargetMethod.IsExtensionMethod ? 1 : 0)
                    ? _registrations.Named("")?.Destination ?? Destination.Unknown
                    : Destination.Unknown;

            case IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation when client.Type is INamedTypeSymbol contract && _registrations.ForType(contract) is { } registered:
                return registered.Destination;

            case IInvocationOperation opened when _libraries.Find(opened.TargetMethod, FactVerb.Client) is { Kind: OpenedConnections.Kind } fact:
                return _opened.Of(opened.Arguments, fact, path, opened.Syntax);

            case IObjectCreationOperation { Constructor: { } constructor } opened when _libraries.Find(constructor, FactVerb.Client) is { Kind: OpenedConnections.Kind } fact:
                return _opened.Of(opened.Arguments, fact, path);

            case IInvocationOperation or IObjectCreationOperation when IsOfLibrary(client):
                return _reader.Follow(client, path.Body, 0).Destination ?? Destination.Unknown;

            // new StreamWriter(request.GetRequestStream())
            case IObjectCreationOperation around when StreamShape.Around(around) is { } inner:
                return Of(inner, path, depth + 1) is var held && StreamShape.Encrypts(around.Type) ? held with { Scheme = "" } : held;

            case IInvocationOperation { Instance: { } giver } given when StreamShape.IsStream(StreamShape.Awaited(given.Type)):
                return Of(giver, path, depth + 1);

            // new Greeter.GreeterClient(channel)
            case IObjectCreationOperation { Arguments: { Length: > 0 } arguments } generated when _libraries.Requests.IsClient(generated.Type):
                return Of(arguments[0].Value, path, depth + 1) is { IsDecided: true } channel ? channel : _reader.Follow(arguments[0].Value, path.Body, 0).Destination ?? Destination.Unknown;

            // client.Upload().RequestStream
            case IInvocationOperation { Instance: { } asked } stream when _libraries.Requests.IsClient(stream.TargetMethod.ContainingType):
                return Of(asked, path, depth + 1);

            case IAwaitOperation await:
                return Of(await.Operation, path, depth + 1);

            case IInvocationOperation { TargetMethod: { } method } call when _bodies.HasSource(method):
                return Returned(call, path, depth);

            case IParameterReferenceOperation { Parameter: { } keyed } when Injected.KeyOf(keyed) is { } key:
                return OfKey(key);

            case IFieldReferenceOperation { Field.ContainingType: { } type } field:
                return OfMember(type, field.Field, depth + 1);

            case IPropertyReferenceOperation { Property.ContainingType: { } type } property:
                Destination own = OfMember(type, property.Property, depth + 1);
                // What a call gave holds the stream that is written to.
                return !own.IsDecided && (property.Instance is ILocalReferenceOperation or IFlowCaptureReferenceOperation or IInvocationOperation || (property.Instance is IFieldReferenceOperation && StreamShape.IsConnection(property.Type))) ? Of(property.Instance, path, depth + 1) : own;

            case IParameterReferenceOperation { Parameter: { ContainingSymbol.ContainingType: { } type } parameter }:
                // The parameter of a primary constructor or of a typed client's constructor.
                return _registrations.ForType(type)?.Destination is { IsDecided: true } typed ? typed
                    : IsKept(parameter, path) && OfMember(type, parameter, depth + 1) is { IsDecided: true } kept ? kept
                    : _registrations.ForType(type)?.Destination ?? (Injected.IsParameter(parameter) ? _services.Of("") : null) ?? Destination.Unknown;

            case IObjectCreationOperation creation:
                return Made(creation, path);

            default:
                return Destination.Unknown;
        }
    }

    /// <summary>Whether the lists say of what is called or made here where it goes.</summary>
    public bool IsOfLibrary(IOperation made) => made switch
    {
        IInvocationOperation call => _libraries.Find(call.TargetMethod, FactVerb.Client) is not null,
        IObjectCreationOperation { Constructor: { } constructor } => _libraries.Find(constructor, FactVerb.Client) is not null,
        _ => false,
    };

    /// <summary>The base address that the body gives the client in a variable; null if it gives none.</summary>
    private Destination? BasedOn(Variable variable, BodyGraph body, CallPath path)
    {
        foreach (MemberAssignment assignment in body.Stores.Members(variable))
        {
            if (assignment.Member.Name == "BaseAddress" && _resolver.FromAddress(assignment.Value, path) is { } set)
                return set;
        }

        return null;
    }

    /// <summary>Whether a method reads the parameter of its type's primary constructor, which is then as good as a field.</summary>
    private static bool IsKept(IParameterSymbol parameter, CallPath path)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor || path.Body is not { } body)
            return false;
        while (body.Parent is { } around)
            body = around;
        return !SymbolEqualityComparer.Default.Equals(constructor, body.Owner);
    }

    /// <summary>Where a client goes that is injected under a key: one of the factory's, or one that the program offers itself.</summary>
    private Destination OfKey(string key) => _registrations.Named(key)?.Destination ?? _services.Of(key) ?? Destination.Unknown;

    /// <summary>
    /// Where the client goes that a method of the program gives back. Of several that it may give back, one that leads outside counts first, then one whose place
    /// is known.
    /// </summary>
    private Destination Returned(IInvocationOperation call, CallPath path, int depth)
    {
        IMethodSymbol method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (_bodies.Graph(method, CancellationToken.None) is not { } body)
            return Destination.Unknown;
        CallPath inside = path.Into(new Hop(method, call, path.Body)) with { Body = body };
        Destination found = Destination.Unknown;
        bool isFiltered = true;
        foreach ((_, IOperation value) in body.Ends())
        {
            Destination one = Of(value, inside, depth + 1);
            isFiltered &= one.Filtered;
            if (one.IsDecided && (!found.IsDecided || one.Jurisdiction == Jurisdiction.Outside))
                found = one;
        }

        return found with { Filtered = isFiltered && found.IsDecided };
    }

    /// <summary>The client in a field: a typed client by its registration, or what the field is initialised with.</summary>
    private Destination OfMember(INamedTypeSymbol type, ISymbol member, int depth)
    {
        Destination found = _registrations.ForType(type)?.Destination ?? Destination.Unknown;
        foreach (SyntaxReference declaration in type.DeclaringSyntaxReferences)
        {
            if (found.Host.Length > 0)
                break;
            found = InDeclaration(declaration.GetSyntax(), member, depth) is { } own ? own with { Filtered = found.Filtered || own.Filtered } : found;
        }

        return found.IsDecided || Injected.KeyOf(member) is not { } key ? found : key.Length > 0 ? OfKey(key) : _services.Of("") ?? found;
    }

    /// <summary>Assignments to the member, or to its base address, anywhere in the type's declaration.</summary>
    private Destination? InDeclaration(SyntaxNode declaration, ISymbol member, int depth)
    {
        if (!_sources.Holds(declaration.SyntaxTree))
            return null;
        bool isConnection = StreamShape.IsConnection((member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type);
        foreach (SyntaxNode node in declaration.DescendantNodes())
        {
            ExpressionSyntax? value = node switch
            {
                // http.BaseAddress = new Uri("…"), in a constructor or an initialiser
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseAddress", Expression: var based } } assignment when MayBe(based, member) => assignment.Right,
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "BaseAddress" } } assignment when IsMadeFor(assignment, member) => assignment.Right,
                // _http = factory.CreateClient("…"), _client = new RestClient("…")
                AssignmentExpressionSyntax { Left: var left, Right: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax } assignment when Names(left, member) => assignment.Right,
                VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax } declarator when declarator.Identifier.ValueText == member.Name
                    => declarator.Initializer.Value,
                // _connection.Connect("…", 514)
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var connected }, ArgumentList.Arguments.Count: > 0 } call when isConnection && Names(connected, member) => call,
                _ => null,
            };
            if (value is null)
                continue;
            IOperation? operation = _sources.Operation(value);
            if (operation is IInvocationOperation { TargetMethod.Name: "CreateClient" } factory)
            {
                foreach (IArgumentOperation argument in factory.Arguments)
                {
                    if (argument.Parameter?.Name == "name" && argument.Value.ConstantValue is { HasValue: true, Value: string name } && _registrations.Named(name) is { } named)
                        return named.Destination;
                }
            }
            else if (isConnection)
            {
                if (_opened.Opening(operation) is { IsDecided: true } opened)
                    return opened;
            }
            else if (operation is IObjectCreationOperation { Type.Name: "HttpClient" } client && Made(client, CallPath.Nowhere) is { IsDecided: true } made)
            {
                return made;
            }
            else if (operation is IObjectCreationOperation && _libraries.Requests.IsClient(operation.Type))
            {
                if (Of(operation, CallPath.Nowhere, depth + 1) is { IsDecided: true } generated)
                    return generated;
            }
            else if ((_resolver.FromAddress(operation, CallPath.Nowhere) ?? (operation is null ? null : _reader.Follow(operation, null, 0).Destination)) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>Whether the client whose base address is set may be the one of the member: that itself, or a parameter or local that goes there, and no other member of the type.</summary>
    private static bool MayBe(ExpressionSyntax client, ISymbol member)
    {
        if (member is IParameterSymbol || Names(client, member))
            return Names(client, member);
        return (client is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own.Name : client) is not SimpleNameSyntax name
            || (member.ContainingType.GetMembers(name.Identifier.ValueText).IsEmpty && !IsOfFunction(name));
    }

    /// <summary>Whether the name is that of a function's parameter, as in <c>AddHttpClient("crm", c =&gt; c.BaseAddress = …)</c>: a client of somebody else.</summary>
    private static bool IsOfFunction(SimpleNameSyntax name)
    {
        for (SyntaxNode? around = name.Parent; around is not null and not MemberDeclarationSyntax; around = around.Parent)
        {
            switch (around)
            {
                case SimpleLambdaExpressionSyntax lambda when lambda.Parameter.Identifier.ValueText == name.Identifier.ValueText:
                case ParenthesizedLambdaExpressionSyntax lambdas when lambdas.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether an initializer belongs to a client that is made for the member, and not for another one of the type.</summary>
    private static bool IsMadeFor(AssignmentExpressionSyntax part, ISymbol member) => part.Parent?.Parent?.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax, Identifier.ValueText: var field } } => field == member.Name,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Identifier.ValueText: var property } } => property == member.Name,
        AssignmentExpressionSyntax { Left: var target } => MayBe(target, member),
        _ => member is not IParameterSymbol,
    };

    private static bool Names(ExpressionSyntax expression, ISymbol member) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == member.Name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == member.Name,
        _ => false,
    };

    /// <summary>A client built by hand: where its initializer leads, and whether a transfer filter is among its handlers.</summary>
    private Destination Made(IObjectCreationOperation creation, CallPath path)
    {
        bool filtered = _registrations.HasFilter(creation);
        if (creation.Initializer is { } initializer)
        {
            foreach (IOperation part in initializer.Initializers)
            {
                if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "BaseAddress" } } assignment
                    && _resolver.FromAddress(assignment.Value, path) is { } destination)
                {
                    return destination with { Filtered = filtered };
                }
            }
        }

        return Destination.Unknown with { Filtered = filtered };
    }
}
