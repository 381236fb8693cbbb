using System;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>Where the requests of a program go: by the address of the call, else by the client's base address where it is made or registered.</summary>
internal sealed class DestinationModel
{
    /// <summary>The kind of clients that are requests and connections opened by hand.</summary>
    public const string Opened = "stream";

    private readonly ProgramSources _sources;
    private readonly LibraryKnowledge _libraries;
    private readonly ClientReader _reader;
    private readonly ClientServices _services;
    private readonly MethodBodies _bodies;

    public DestinationModel(
        ProgramSources sources, ProgramIndex program, LibraryKnowledge libraries, MethodBodies bodies, NamedCalls calls, DeclaredEvidence declared, ProgramSettings settings)
    {
        _sources = sources;
        _libraries = libraries;
        _bodies = bodies;
        var texts = new AddressReader(sources, program, new SettingKeys(sources, settings, new OptionSections(sources, program)), new OwnOrigin(libraries));
        Resolver = new HostResolver(texts, libraries.Hosts);
        Registrations = new ClientRegistrations(sources, calls, declared, Resolver);
        _services = new ClientServices(sources, calls, Registrations, Resolver);
        _reader = new ClientReader(sources, libraries, Resolver);
        Clients = new SdkClients(sources, program, libraries, _reader);
    }

    public HostResolver Resolver { get; }

    public ClientRegistrations Registrations { get; }

    /// <summary>The clients of libraries that the program makes.</summary>
    public SdkClients Clients { get; }

    /// <summary>Where a flow goes: what the parameters of wrappers hold is known from the calls that lead to the sink.</summary>
    public Destination Of(SinkFlow flow) => Of(flow.Sink, new CallPath(flow.Sink.Body, flow.Hops));

    /// <summary>Where a sink sends to that goes over the network, whoever calls.</summary>
    public Destination Of(SinkCall sink) => Of(sink, CallPath.In(sink.Body));

    /// <summary>Whether evidence of the transfer that stands before a flow is about the address that the flow goes to: a check of one host lets no other pass.</summary>
    public bool IsChecked(SinkFlow flow, Destination destination)
    {
        if (!flow.Evidence.Has(EvidenceKinds.Transfer))
            return false;
        AddressSources? sent = null;
        return flow.Evidence.Has(EvidenceKinds.Transfer, asked => asked.Address is not { } address || IsSent(address));

        bool IsSent(CheckedAddress address)
        {
            if (flow.Sink.Operation is not IInvocationOperation call)
                return false;
            var path = new CallPath(flow.Sink.Body, flow.Hops);
            sent ??= AddressSources.OfCall(call, path, isAbsolute: destination is { IsDecided: true, By: DecidedBy.Code } && IsOfCall(call, path));
            return address.Sources.Meets(sent)
                || (destination.IsDecided && string.Equals(Resolver.FromAddress(address.Value, address.Body)?.Host, destination.Host, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Whether the call itself says where it goes, whatever its client says.</summary>
    private bool IsOfCall(IInvocationOperation call, CallPath path)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (AddressSources.IsAddress(argument.Parameter?.Name) && Resolver.FromAddress(argument.Value, path) is not null)
                return true;
        }

        return false;
    }

    private Destination Of(SinkCall sink, CallPath path)
    {
        if (sink.Operation is not IInvocationOperation call)
            return Destination.Unknown;
        if (sink.Kind == "ai")
            return OfModel(call, sink.Body);
        if (_libraries.Find(call.TargetMethod, FactVerb.Sink) is null && _libraries.Requests.Sink(call.TargetMethod) is not null)
            return OfRequest(call, path);

        IOperation? client = call.Instance;
        Destination? address = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "requestUri" or "requestUriString" or "address":
                    address = Resolver.FromAddress(argument.Value, path);
                    break;
                case "url" or "uri":
                    address = OfChain(argument.Value, path, 0);
                    break;
                case "request":
                    address = OfMessage(argument.Value, path) ?? OfChain(argument.Value, path, 0);
                    break;
                case "client":
                    client = argument.Value;
                    break;
            }
        }

        // client.Send(bytes, bytes.Length, "203.0.113.7", 514)
        if (address is null && _libraries.Find(call.TargetMethod, FactVerb.Client) is { Kind: Opened } told && OfOpened(call.Arguments, told, path) is { IsDecided: true } named)
            address = named;
        Destination registered = client is null ? Destination.Unknown : OfClient(client, path, 0);
        // An absolute address of the call itself wins, but it still passes the client's handlers.
        return address is { } own ? own with { Filtered = registered.Filtered }
            : !registered.IsDecided && _libraries.Find(call.TargetMethod, FactVerb.Sink) is { Form.Host.Length: > 0 } fact ? OfVendor(call, fact.Form.Host)
            : registered;
    }

    /// <summary>Where the call of a vendor's library goes whose client is not seen: where the program's clients of it go, else to the vendor's own host.</summary>
    private Destination OfVendor(IInvocationOperation call, string host)
    {
        Destination? common = null;
        foreach (SdkClient client in Clients.All)
        {
            if (client.Fact.Form.Host != host)
                continue;
            if (!client.Destination.IsDecided || (common is not null && common.Host != client.Destination.Host))
                return Destination.Unknown;
            common ??= client.Destination;
        }

        return common ?? Resolver.Default(host, call.Syntax);
    }

    /// <summary>
    /// Where a method goes that a library turns into a request: to the whole address that a parameter or the method's attribute gives, else where its client was
    /// registered or made to go, else to the host that the interface names.
    /// </summary>
    private Destination OfRequest(IInvocationOperation call, CallPath path)
    {
        Destination client = call.Instance is null ? Destination.Unknown : OfClient(call.Instance, path, 0);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            foreach (AttributeData attribute in argument.Parameter?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)
            {
                if (_libraries.Requests.RoleOf(attribute) == "uri" && Resolver.FromAddress(argument.Value, path) is { } given)
                    return given with { Filtered = client.Filtered };
            }
        }

        if (_libraries.Requests.Find(call.TargetMethod) is { } request && Declared(request.Path, request.Attribute) is { } whole)
            return whole with { Filtered = client.Filtered };
        return !client.IsDecided && _libraries.Requests.HostOf(call.TargetMethod) is (var address, var named) && Declared(address, named) is { } host
            ? host with { Filtered = client.Filtered }
            : client;
    }

    /// <summary>The destination of an address in an attribute; null if it is relative.</summary>
    private Destination? Declared(string address, AttributeData attribute) =>
        address.IndexOf("://", StringComparison.Ordinal) > 0 ? Resolver.FromText(address, attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation(), DecidedBy.Code) : null;

    /// <summary>Where a model stands: by the client it is asked through, else by the only place that the program's models have.</summary>
    private Destination OfModel(IInvocationOperation call, BodyGraph body)
    {
        IOperation? client = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        if (client is not null && _reader.Follow(client, body, 0) is (_, { IsDecided: true } followed))
            return followed;
        Destination? common = null;
        foreach (SdkClient model in Clients.All)
        {
            if (model.Fact.Kind != "ai")
                continue;
            if (!model.Destination.IsDecided || (common is not null && common.Jurisdiction != model.Destination.Jurisdiction))
                return Destination.Unknown;
            common ??= model.Destination;
        }

        return common ?? Destination.Unknown;
    }

    /// <summary>The address at the beginning of a fluent chain: <c>"https://…".AppendPathSegment("x").WithHeader(…)</c>.</summary>
    private Destination? OfChain(IOperation value, CallPath path, int depth)
    {
        value = BodyGraph.Unwrap(value);
        if (depth > 8)
            return null;
        if (Resolver.FromAddress(value, path) is { } address)
            return address;
        switch (value)
        {
            case IInvocationOperation or IObjectCreationOperation when IsLibraryClient(value):
                return _reader.Follow(value, path.Body, 0).Destination;
            case IFieldReferenceOperation or IPropertyReferenceOperation:
                return OfClient(value, path, depth + 1) is { IsDecided: true } client ? client : null;
            case IInvocationOperation call when (call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null)) is { } before:
                return OfChain(before, path, depth + 1);
            case IObjectCreationOperation { Type.Name: "Url" or "FlurlRequest", Arguments: { Length: > 0 } arguments }:
                return OfChain(arguments[0].Value, path, depth + 1);
            case IParameterReferenceOperation parameter when path.Given(parameter.Parameter) is (var given, var above):
                return OfChain(given, above, depth + 1);
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation when path.Body is { } body:
                var definitions = body.Reaching(value, BodyGraph.AsVariable(value)!.Value, out bool fromEntry);
                return !fromEntry && definitions.Length == 1 && definitions[0].Value is { } defined ? OfChain(defined, path, depth + 1) : null;
            default:
                return null;
        }
    }

    /// <summary>The address a request message is made with.</summary>
    private Destination? OfMessage(IOperation message, CallPath path)
    {
        IOperation value = BodyGraph.Unwrap(message);
        for (int depth = 0; depth < 8 && path.Body is { } body && BodyGraph.AsVariable(value) is { } variable; depth++)
        {
            if (value is IParameterReferenceOperation parameter && path.Given(parameter.Parameter) is (var given, var above))
            {
                (value, path) = (BodyGraph.Unwrap(given), above);
                continue;
            }

            var definitions = body.Reaching(value, variable, out bool fromEntry);
            if (fromEntry || definitions.Length != 1 || definitions[0].Value is not { } defined)
                return null;
            foreach (MemberAssignment assignment in body.Stores.Members(variable))
            {
                if (assignment.Member.Name == "RequestUri" && Resolver.FromAddress(assignment.Value, path) is { } set)
                    return set;
            }

            value = BodyGraph.Unwrap(defined);
        }

        if (value is not IObjectCreationOperation { Type.Name: "HttpRequestMessage" or "RestRequest" } creation)
            return null;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter?.Name is "requestUri" or "resource")
                return Resolver.FromAddress(argument.Value, path);
        }

        return null;
    }

    /// <summary>Where a client goes when the call gives a relative address.</summary>
    private Destination OfClient(IOperation client, CallPath path, int depth)
    {
        client = BodyGraph.Unwrap(client);
        if (depth > 8)
            return Destination.Unknown;
        switch (client)
        {
            case IParameterReferenceOperation parameter when path.Given(parameter.Parameter) is (var given, var above):
                return OfClient(given, above, depth + 1);

            case ILocalReferenceOperation or IFlowCaptureReferenceOperation when path.Body is { } body:
                Variable variable = BodyGraph.AsVariable(client)!.Value;
                var definitions = body.Reaching(client, variable, out bool fromEntry);
                if (Connected(body, variable, path) is { } connected)
                    return connected;
                Destination made = !fromEntry && definitions.Length == 1 && definitions[0].Value is { } value ? OfClient(value, path, depth + 1) : Destination.Unknown;
                foreach (MemberAssignment assignment in body.Stores.Members(variable))
                {
                    if (assignment.Member.Name == "BaseAddress" && Resolver.FromAddress(assignment.Value, path) is { } set)
                        return set with { Filtered = made.Filtered };
                }

                return made;

            case IInvocationOperation { TargetMethod.Name: "CreateClient" } factory:
                foreach (IArgumentOperation argument in factory.Arguments)
                {
                    if (argument.Parameter?.Name == "name" && argument.Value.ConstantValue is { HasValue: true, Value: string name })
                        return Registrations.Named(name)?.Destination ?? Destination.Unknown;
                }

                return factory.TargetMethod.Parameters.Length == (factory.TargetMethod.IsExtensionMethod ? 1 : 0)
                    ? Registrations.Named("")?.Destination ?? Destination.Unknown
                    : Destination.Unknown;

            case IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation when client.Type is INamedTypeSymbol contract && Registrations.ForType(contract) is { } registered:
                return registered.Destination;

            case IInvocationOperation opened when _libraries.Find(opened.TargetMethod, FactVerb.Client) is { Kind: Opened } fact:
                return OfOpened(opened.Arguments, fact, path, opened.Syntax);

            case IObjectCreationOperation { Constructor: { } constructor } opened when _libraries.Find(constructor, FactVerb.Client) is { Kind: Opened } fact:
                return OfOpened(opened.Arguments, fact, path);

            case IInvocationOperation or IObjectCreationOperation when IsLibraryClient(client):
                return _reader.Follow(client, path.Body, 0).Destination ?? Destination.Unknown;

            // new StreamWriter(request.GetRequestStream())
            case IObjectCreationOperation around when StreamShape.Around(around) is { } inner:
                return OfClient(inner, path, depth + 1) is var held && StreamShape.Encrypts(around.Type) ? held with { Scheme = "" } : held;

            case IInvocationOperation { Instance: { } giver } given when StreamShape.IsStream(StreamShape.Awaited(given.Type)):
                return OfClient(giver, path, depth + 1);

            // new Greeter.GreeterClient(channel)
            case IObjectCreationOperation { Arguments: { Length: > 0 } arguments } generated when _libraries.Requests.IsClient(generated.Type):
                return OfClient(arguments[0].Value, path, depth + 1) is { IsDecided: true } channel ? channel : _reader.Follow(arguments[0].Value, path.Body, 0).Destination ?? Destination.Unknown;

            // client.Upload().RequestStream
            case IInvocationOperation { Instance: { } asked } stream when _libraries.Requests.IsClient(stream.TargetMethod.ContainingType):
                return OfClient(asked, path, depth + 1);

            case IAwaitOperation await:
                return OfClient(await.Operation, path, depth + 1);

            case IInvocationOperation { TargetMethod: { } method } call when _bodies.HasSource(method):
                return Returned(call, path, depth);

            case IParameterReferenceOperation { Parameter: { } keyed } when Injected.KeyOf(keyed) is { } key:
                return OfKey(key);

            case IFieldReferenceOperation { Field.ContainingType: { } type } field:
                return OfMember(type, field.Field, depth + 1);

            case IPropertyReferenceOperation { Property.ContainingType: { } type } property:
                Destination own = OfMember(type, property.Property, depth + 1);
                // What a call gave holds the stream that is written to.
                return !own.IsDecided && (property.Instance is ILocalReferenceOperation or IFlowCaptureReferenceOperation or IInvocationOperation || (property.Instance is IFieldReferenceOperation && StreamShape.IsConnection(property.Type))) ? OfClient(property.Instance, path, depth + 1) : own;

            case IParameterReferenceOperation { Parameter: { ContainingSymbol.ContainingType: { } type } parameter }:
                // The parameter of a primary constructor or of a typed client's constructor.
                return Registrations.ForType(type)?.Destination ?? (Injected.IsParameter(parameter) ? _services.Of("") : null) ?? Destination.Unknown;

            case IObjectCreationOperation creation:
                return Made(creation, path);

            default:
                return Destination.Unknown;
        }
    }

    /// <summary>Where a connection in a variable was opened to after it was made.</summary>
    private Destination? Connected(BodyGraph body, Variable variable, CallPath path)
    {
        foreach (Deposit deposit in body.Stores.Deposits(variable))
        {
            if (deposit is { Member: null, Operation: IInvocationOperation call } && _libraries.Find(call.TargetMethod, FactVerb.Client) is { Kind: Opened } fact
                && OfOpened(call.Arguments, fact, path) is { IsDecided: true } connected)
            {
                return connected;
            }
        }

        return null;
    }

    /// <summary>Where a connection is opened to by what is made or called outside of a graph; null if neither opens one.</summary>
    private Destination? Opening(IOperation? operation) => operation switch
    {
        IObjectCreationOperation { Constructor: { } constructor } creation when _libraries.Find(constructor, FactVerb.Client) is { Kind: Opened } fact => OfOpened(creation.Arguments, fact, CallPath.Nowhere),
        IInvocationOperation call when _libraries.Find(call.TargetMethod, FactVerb.Client) is { Kind: Opened } fact => OfOpened(call.Arguments, fact, CallPath.Nowhere, call.Syntax),
        _ => null,
    };

    /// <summary>Where a request or connection goes that is opened by hand.</summary>
    private Destination OfOpened(ImmutableArray<IArgumentOperation> arguments, LibraryFact fact, CallPath path, SyntaxNode? site = null)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { } parameter && fact.Form.Address.Contains(parameter.Name) && Resolver.FromEndPoint(argument.Value, path) is { } destination)
                return destination;
        }

        return site is not null && fact.Form.Host.Length > 0 ? Resolver.Default(fact.Form.Host, site) : Destination.Unknown;
    }

    /// <summary>Whether the lists say of what is called or made here where it goes.</summary>
    private bool IsLibraryClient(IOperation made) => made switch
    {
        IInvocationOperation call => _libraries.Find(call.TargetMethod, FactVerb.Client) is not null,
        IObjectCreationOperation { Constructor: { } constructor } => _libraries.Find(constructor, FactVerb.Client) is not null,
        _ => false,
    };

    /// <summary>Where a client goes that is injected under a key: one of the factory's, or one that the program offers itself.</summary>
    private Destination OfKey(string key) => Registrations.Named(key)?.Destination ?? _services.Of(key) ?? Destination.Unknown;

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
        foreach (BasicBlock block in body.Graph.Blocks)
        {
            if (!block.IsReachable || block.FallThroughSuccessor?.Semantics != ControlFlowBranchSemantics.Return || block.BranchValue is not { } value)
                continue;
            Destination one = OfClient(value, inside, depth + 1);
            isFiltered &= one.Filtered;
            if (one.IsDecided && (!found.IsDecided || one.Jurisdiction == Jurisdiction.Outside))
                found = one;
        }

        return found with { Filtered = isFiltered && found.IsDecided };
    }

    /// <summary>The client in a field: a typed client by its registration, or what the field is initialised with.</summary>
    private Destination OfMember(INamedTypeSymbol type, ISymbol member, int depth)
    {
        Destination found = Registrations.ForType(type)?.Destination ?? Destination.Unknown;
        foreach (SyntaxReference declaration in type.DeclaringSyntaxReferences)
        {
            if (found.Host.Length > 0)
                break;
            found = InDeclaration(declaration.GetSyntax(), member, depth) is { } own ? own with { Filtered = found.Filtered } : found;
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
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseAddress" } } assignment => assignment.Right,
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "BaseAddress" } } assignment => assignment.Right,
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
            IOperation? operation = _sources.Model(value.SyntaxTree).GetOperation(value);
            if (operation is IInvocationOperation { TargetMethod.Name: "CreateClient" } factory)
            {
                foreach (IArgumentOperation argument in factory.Arguments)
                {
                    if (argument.Parameter?.Name == "name" && argument.Value.ConstantValue is { HasValue: true, Value: string name } && Registrations.Named(name) is { } named)
                        return named.Destination;
                }
            }
            else if (isConnection)
            {
                if (Opening(operation) is { IsDecided: true } opened)
                    return opened;
            }
            else if (operation is IObjectCreationOperation && _libraries.Requests.IsClient(operation.Type))
            {
                if (OfClient(operation, CallPath.Nowhere, depth + 1) is { IsDecided: true } generated)
                    return generated;
            }
            else if ((Resolver.FromAddress(operation, CallPath.Nowhere) ?? (operation is null ? null : _reader.Follow(operation, null, 0).Destination)) is { } address)
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

    /// <summary>A client built by hand: where its initializer leads, and whether a transfer filter is among its handlers.</summary>
    private Destination Made(IObjectCreationOperation creation, CallPath path)
    {
        bool filtered = Registrations.HasFilter(creation);
        if (creation.Initializer is { } initializer)
        {
            foreach (IOperation part in initializer.Initializers)
            {
                if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "BaseAddress" } } assignment
                    && Resolver.FromAddress(assignment.Value, path) is { } destination)
                {
                    return destination with { Filtered = filtered };
                }
            }
        }

        return Destination.Unknown with { Filtered = filtered };
    }
}
